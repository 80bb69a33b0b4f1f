package io.github.camelmesos.cluster.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of a YAML file whose errors say where they are. */
public final class YamlMapping {

    private final String file;
    private final Map<String, NodeTuple> fields;

    private YamlMapping(String file, Map<String, NodeTuple> fields) {
        this.file = file;
        this.fields = fields;
    }

    /**
     * The mapping that a file is.
     *
     * @throws InvalidYamlException with {@code file:line:column}
     * @throws IOException when the file cannot be read
     */
    public static YamlMapping read(Path file) throws IOException {
        String name = file.toString();
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        try (InputStream in = Files.newInputStream(file)) {
            Node root = new Compose(settings)
                    .composeInputStream(in)
                    .orElseThrow(() -> new InvalidYamlException(name, "the file is empty"));
            return of(name, root);
        } catch (MarkedYamlEngineException e) {
            throw new InvalidYamlException(position(name, e.getProblemMark()), "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new InvalidYamlException(name, "no YAML: " + e.getMessage());
        }
    }

    /** An empty value, {@code tenants:} with nothing below it, is an empty mapping. */
    private static YamlMapping of(String file, Node node) throws InvalidYamlException {
        Map<String, NodeTuple> fields = new LinkedHashMap<>();
        if (!node.getTag().equals(Tag.NULL)) {
            if (!(node instanceof MappingNode)) {
                throw error(file, node, "expected fields as 'name: value'");
            }
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                Node key = tuple.getKeyNode();
                if (!(key instanceof ScalarNode)) {
                    throw error(file, key, "a field's name must be plain text");
                }
                if (fields.put(((ScalarNode) key).getValue(), tuple) != null) {
                    throw error(file, key, "the field '" + ((ScalarNode) key).getValue() + "' is there twice");
                }
            }
        }
        return new YamlMapping(file, fields);
    }

    public YamlMapping only(Collection<String> known) throws InvalidYamlException {
        for (Map.Entry<String, NodeTuple> field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw error(
                        file,
                        field.getValue().getKeyNode(),
                        "unknown field '" + field.getKey() + "'; " + NearestName.suggest(field.getKey(), known));
            }
        }
        return this;
    }

    /** The names of its fields, in the order of the file. */
    public Collection<String> names() {
        return fields.keySet();
    }

    /** An error at the place of a field's name. */
    public InvalidYamlException misnamed(String name, String message) {
        return error(file, fields.get(name).getKeyNode(), message);
    }

    public YamlMapping mapping(String name) throws InvalidYamlException {
        NodeTuple field = fields.get(name);
        return field == null ? new YamlMapping(file, Map.of()) : of(file, field.getValueNode());
    }

    /** The value of a field, read by {@code reader}, whose IllegalArgumentException becomes an error at the value's place. */
    public <T> Optional<T> value(String name, Function<String, T> reader) throws InvalidYamlException {
        if (!fields.containsKey(name)) {
            return Optional.empty();
        }
        Node node = fields.get(name).getValueNode();
        if (!(node instanceof ScalarNode)) {
            throw error(file, node, name + " must be one value");
        }
        try {
            return Optional.of(reader.apply(((ScalarNode) node).getValue().strip()));
        } catch (IllegalArgumentException e) {
            throw error(file, node, name + ": " + e.getMessage());
        }
    }

    private static InvalidYamlException error(String file, Node node, String message) {
        return new InvalidYamlException(position(file, node.getStartMark()), message);
    }

    private static String position(String file, Optional<Mark> mark) {
        return mark.map(at -> file + ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1))
                .orElse(file);
    }
}
