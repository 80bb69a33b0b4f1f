package io.github.camelmesos.camel.submission;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a submission document:
 *
 * <pre>
 * workflow: count.cwl#main     # the CWL document; the only field that must be there
 * inputs: {text: {class: File, location: book.txt}}   # the inputs here,
 * jobOrder: job.yml            # or in a document of their own
 * runId: count-2026            # a fresh one where absent
 * tenant: biology
 * provider: embedded
 * cpus: 4                      # of the whole cluster; worked out from the workflow where absent
 * memory: 4096                 # MiB
 * disk: 10240                  # MiB
 * agents: 2
 * outputDirectory: out         # also s3://bucket/name
 * timeout: 90m                 # of the whole run; a plain number counts seconds
 * containers: true             # whether steps with a DockerRequirement run in containers
 * launcher: cwltool            # another CWL launcher that shall run it, on the same cluster
 * staging: shared              # how files get to agents and back: shared, nfs, http
 * cache: false                 # whether jobs take their results from the cache, and give theirs to it
 * </pre>
 *
 * Relative names are relative to the document.
 */
final class SubmissionDocument {

    /** What a submission may name things by: a path, or one of these. */
    private static final Set<String> SCHEMES = Set.of("file", "http", "https");

    private final FieldReader fields;
    private final Position start;
    private final URI base;

    SubmissionDocument(Map<String, FieldReader.Field> fields, Position start, URI base) {
        this.fields = new FieldReader(fields);
        this.start = start;
        this.base = base;
    }

    /**
     * @throws InvalidDocumentException with all that is wrong, each with its place and what would be right
     */
    SubmissionDraft read() throws InvalidDocumentException {
        if (fields.has("inputs") && fields.has("jobOrder")) {
            fields.refuse(start, "a submission has either inputs or jobOrder, not both");
        }
        if (!fields.has("workflow")) {
            fields.refuse(start, "a submission needs the field workflow: the CWL document to run");
        }
        Optional<URI> outputs = fields.text("outputDirectory", text -> OutputPlaces.of(base, text));
        SubmissionDraft draft = new SubmissionDraft(
                fields.text("runId", SubmissionDocument::runId),
                fields.text("workflow", this::reference),
                jobOrder(),
                fields.text("tenant", text -> text),
                fields.text("provider", text -> text),
                fields.positiveNumber("cpus"),
                fields.positiveWhole("memory", Integer.MAX_VALUE),
                fields.positiveWhole("disk", Integer.MAX_VALUE),
                fields.positiveWhole("agents", 10_000).map(Long::intValue),
                outputs.flatMap(OutputPlaces::directory),
                fields.read("timeout", value -> RunTimeout.parse(value.toString())),
                fields.truth("containers"),
                fields.text("launcher", text -> text),
                fields.truth("cache"),
                fields.text("staging", StagingMode::named),
                outputs.flatMap(OutputPlaces::store));
        fields.end();
        return draft;
    }

    private Optional<JobOrderSource> jobOrder() {
        Optional<JobOrderSource> inputs = fields.read("inputs", value -> {
            if (value instanceof Map<?, ?> map) {
                return SubmissionDraft.ofInputs(map, base).jobOrder().orElseThrow();
            }
            throw new IllegalArgumentException("must be a map from input names to values");
        });
        Optional<JobOrderSource> document =
                fields.text("jobOrder", text -> new JobOrderSource.Document(reference(text)));
        return inputs.or(() -> document);
    }

    private static String runId(String id) {
        if (RunIds.isValid(id)) {
            return id;
        }
        throw new IllegalArgumentException("must be made of up to " + RunIds.LONGEST + " of a-z, 0-9 and -");
    }

    private URI reference(String text) {
        URI uri = References.resolve(base, text);
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + text + "' is not a path or a file:, http: or https: URI");
        }
        return uri;
    }
}
