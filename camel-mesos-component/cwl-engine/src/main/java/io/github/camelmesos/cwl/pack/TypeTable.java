package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.References;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types of SchemaDefRequirements that can be named at one place.
 *
 * @param schemas those of the innermost process first
 */
record TypeTable(List<Schema> schemas) {

    static final TypeTable EMPTY = new TypeTable(List.of());

    /** A named type. Known by its place, since comparing the schemas themselves would take long. */
    record Schema(Position place, String name, MapNode node) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Schema schema && schema.place.equals(place) && schema.name.equals(name);
        }

        @Override
        public int hashCode() {
            return place.hashCode();
        }
    }

    /** These types and, before them, those of a process. */
    TypeTable with(List<MapNode> own) {
        if (own.isEmpty()) {
            return this;
        }
        Stream<Schema> inner = own.stream()
                .map(node -> new Schema(node.position(), node.string("name").orElse(""), node));
        return new TypeTable(Stream.concat(inner, schemas.stream()).distinct().toList());
    }

    /**
     * The schema of a name.
     *
     * @param document that is meant, where several have a type of the name
     */
    Optional<MapNode> find(String name, URI document) {
        List<Schema> named = schemas.stream()
                .filter(schema -> References.shortName(schema.name()).equals(References.shortName(name)))
                .toList();
        return named.stream()
                .filter(schema -> schema.place().document().equals(document))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(Schema::node);
    }
}
