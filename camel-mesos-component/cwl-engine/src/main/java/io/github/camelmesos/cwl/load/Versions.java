package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlVersion;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the version of the standard that a process is written in. */
final class Versions {

    private static final Pattern OTHER = Pattern.compile("draft-.*|v\\d+\\.\\d+.*");

    private Versions() {}

    /**
     * The {@code cwlVersion} at the top of the process's document, which those inside of it do not change; else the
     * process's own, else the one around; a problem where there is none.
     */
    static Optional<CwlVersion> of(MapNode process, Scope outer) {
        Node root = outer.document(process).root();
        Node top = root instanceof MapNode map ? map.get("cwlVersion") : null;
        Node given = top == null ? process.get("cwlVersion") : top;
        if (given != null) {
            return parse(given, outer);
        }
        if (outer.version() == null) {
            outer.problems()
                    .error(root.position(), "the document has no 'cwlVersion'", "write cwlVersion: v1.2 at its top");
        }
        return Optional.ofNullable(outer.version());
    }

    private static Optional<CwlVersion> parse(Node node, Scope scope) {
        String text = node instanceof ScalarNode scalar ? Vocabulary.local(scalar.text()) : "";
        Optional<CwlVersion> known = Arrays.stream(CwlVersion.values())
                .filter(version -> version.text().equals(text))
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        if (OTHER.matcher(text).matches()) {
            scope.problems()
                    .unsupported(node.position(), "cwlVersion " + text + " is not supported; v1.0, v1.1 and v1.2 are");
        } else {
            Optional<String> near = Arrays.stream(CwlVersion.values())
                    .map(CwlVersion::text)
                    .filter(version -> !text.isEmpty() && version.endsWith(text.replaceFirst("^[vV]", "")))
                    .findFirst();
            scope.problems()
                    .error(
                            node.position(),
                            "'cwlVersion' must be v1.0, v1.1 or v1.2, not " + node.describe(),
                            near.map(version -> "write cwlVersion: " + version));
            // What else is wrong is told by the version that was meant, or the latest.
            return Optional.of(Arrays.stream(CwlVersion.values())
                    .filter(version -> near.filter(version.text()::equals).isPresent())
                    .findFirst()
                    .orElse(CwlVersion.V1_2));
        }
        return Optional.empty();
    }
}
