package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.FileValue;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The input object of a run.
 *
 * @param inputs values as {@code cwl.value} says, locations absolute; not yet checked against any process
 * @param tool {@code cwl:tool}: the document to run
 * @param requirements {@code cwl:requirements}: they win over those of the document
 * @param positions where each input stands
 */
public record JobOrder(
        Map<String, Object> inputs,
        Optional<URI> tool,
        List<Requirement> requirements,
        Map<String, Position> positions) {

    /** No inputs at all. */
    public static final JobOrder EMPTY = new JobOrder(Map.of(), Optional.empty(), List.of(), Map.of());

    public JobOrder {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        requirements = List.copyOf(requirements);
        positions = Map.copyOf(positions);
    }

    /** The same, with formats of files that use a prefix of the document's {@code $namespaces} as full IRIs. */
    public JobOrder withNamespaces(Map<String, String> namespaces) {
        if (namespaces.isEmpty()) {
            return this;
        }
        Map<String, Object> expanded = new LinkedHashMap<>();
        inputs.forEach((id, value) -> expanded.put(
                id, FileTree.<RuntimeException, RuntimeException>map(value, object -> expanded(object, namespaces))));
        return new JobOrder(expanded, tool, requirements, positions);
    }

    private static FileOrDirectory expanded(FileOrDirectory object, Map<String, String> namespaces) {
        FileOrDirectory whole =
                FileTree.<RuntimeException, RuntimeException>mapParts(object, part -> expanded(part, namespaces));
        if (!(whole instanceof FileValue file) || file.format().isEmpty()) {
            return whole;
        }
        String format = file.format().get();
        String namespace = namespaces.get(format.substring(0, Math.max(0, format.indexOf(':'))));
        return namespace == null ? file : file.withFormat(namespace + format.substring(format.indexOf(':') + 1));
    }
}
