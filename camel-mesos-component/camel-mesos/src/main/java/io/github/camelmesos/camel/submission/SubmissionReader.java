package io.github.camelmesos.camel.submission;

import io.github.camelmesos.cwl.document.DocumentLimits;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.YamlReader;
import io.github.camelmesos.launcher.JobOrderSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads submission documents, YAML or JSON. They come from anyone: their size, depth and fields are bounded. */
public final class SubmissionReader {

    /** Bytes. Inputs that are bigger belong into files. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final DocumentLimits LIMITS = new DocumentLimits(100, 500_000, 1, 1);
    private static final String TOOL_OF_JOB_ORDER = "cwl:tool";

    private SubmissionReader() {}

    /**
     * A file: a submission document, a CWL document, which is then run without inputs, or a job order with {@code cwl:tool}.
     *
     * @throws InvalidDocumentException with all that is wrong
     * @throws IOException when it cannot be read
     */
    public static SubmissionDraft file(Path file) throws InvalidDocumentException, IOException {
        URI uri = References.ofPath(file);
        if (file.toString().endsWith(".cwl")) {
            return SubmissionDraft.ofWorkflow(uri);
        }
        try (InputStream in = Files.newInputStream(file)) {
            MapNode root = parse(bounded(in, uri), uri);
            if (isCwl(root)) {
                return SubmissionDraft.ofWorkflow(uri);
            }
            return root.has(TOOL_OF_JOB_ORDER) ? jobOrder(root, uri) : submission(root, uri);
        }
    }

    /**
     * The text of a submission document.
     *
     * @param base what its relative names are relative to: the URI it would have as a file
     * @throws InvalidDocumentException with all that is wrong
     * @throws IOException when it cannot be read
     */
    public static SubmissionDraft stream(InputStream in, URI base) throws InvalidDocumentException, IOException {
        URI name = URI.create("submission");
        MapNode root = parse(bounded(in, name), name);
        if (isCwl(root)) {
            throw refuse(root.position(), "this is a CWL document, not a submission: name it in the field workflow");
        }
        return submission(root, base);
    }

    /**
     * The inputs of a run as text.
     *
     * @param base what relative locations in it are relative to: the URI it would have as a file
     * @throws InvalidDocumentException when it is not a map
     * @throws IOException when it cannot be read
     */
    public static SubmissionDraft inputs(InputStream in, URI base) throws InvalidDocumentException, IOException {
        URI name = URI.create("inputs");
        Object values = parse(bounded(in, name), name).toValue();
        return SubmissionDraft.ofInputs((Map<?, ?>) values, base);
    }

    /**
     * A submission document as a map of its fields.
     *
     * @param base what its relative names are relative to
     * @throws InvalidDocumentException with all that is wrong
     */
    public static SubmissionDraft map(Map<?, ?> document, URI base) throws InvalidDocumentException {
        Position start = Position.startOf(URI.create("submission"));
        Map<String, FieldReader.Field> fields = new LinkedHashMap<>();
        document.forEach((key, value) -> fields.put(String.valueOf(key), new FieldReader.Field(start, start, value)));
        return new SubmissionDocument(fields, start, base).read();
    }

    private static SubmissionDraft submission(MapNode root, URI base) throws InvalidDocumentException {
        Map<String, FieldReader.Field> fields = new LinkedHashMap<>();
        root.entries()
                .forEach(e -> fields.put(
                        e.key(),
                        new FieldReader.Field(
                                e.keyPosition(), e.value().position(), e.value().toValue())));
        return new SubmissionDocument(fields, root.position(), base).read();
    }

    private static SubmissionDraft jobOrder(MapNode root, URI uri) throws InvalidDocumentException {
        String tool = root.string(TOOL_OF_JOB_ORDER)
                .orElseThrow(() -> refuse(root.get(TOOL_OF_JOB_ORDER).position(), "cwl:tool must be text"));
        return SubmissionDraft.of(
                Optional.of(References.resolve(uri, tool)), Optional.of(new JobOrderSource.Document(uri)));
    }

    private static boolean isCwl(MapNode root) {
        return !root.has("workflow") && (root.has("cwlVersion") || root.has("$graph"));
    }

    private static MapNode parse(String text, URI name) throws InvalidDocumentException {
        Node root = new YamlReader(LIMITS).read(name, text);
        if (root instanceof MapNode map) {
            return map;
        }
        throw refuse(root.position(), "a submission is a map of fields, not " + root.describe());
    }

    private static String bounded(InputStream in, URI name) throws InvalidDocumentException, IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw refuse(Position.startOf(name), "a submission has at most " + MAX_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static InvalidDocumentException refuse(Position position, String message) {
        return new InvalidDocumentException(List.of(Problem.error(position, message)));
    }
}
