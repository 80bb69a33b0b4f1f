package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.input.TypeCheck;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.OutputBinding;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.RecordField;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.cwl.value.Locations;
import io.github.camelmesos.cwl.value.ValueReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the output object of what a job left.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#Output_binding">Output binding</a>
 */
final class OutputCollector {

    private static final String OUTPUT_OBJECT = "cwl.output.json";

    private final ToolJob job;
    private final JobPaths paths;
    private final OutputFiles files;
    private final OutputValues values;
    private final Literals literals;

    OutputCollector(ToolJob job, int exitCode) throws IOException {
        this.job = job;
        MountPoints.toLinks(job.job());
        this.paths = new JobPaths(job.job());
        this.files = new OutputFiles(paths);
        Map<String, Object> runtime = new HashMap<>(job.runtime());
        runtime.put("exitCode", exitCode);
        ExpressionContext scope = ExpressionContext.of(
                        job.effective(), job.tool().cwlVersion(), job.inputs())
                .withRuntime(runtime);
        this.values = new OutputValues(job, paths, files, scope);
        this.literals = new Literals(job.context().staging());
    }

    Map<String, Object> collect() throws CwlException, IOException {
        Path written = paths.out().resolve(OUTPUT_OBJECT);
        Map<?, ?> given = Files.exists(written) ? written(written) : null;
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (OutputPort port : job.tool().outputs()) {
            try {
                Object value = given == null ? value(port.type(), port.files(), port.binding()) : given.get(port.id());
                outputs.put(port.id(), checked(port, finished(value)));
            } catch (ToolException e) {
                throw new ToolException("output " + port.id() + ": " + e.getMessage());
            }
        }
        if (given != null) {
            for (Map.Entry<?, ?> entry : given.entrySet()) {
                outputs.putIfAbsent((String) entry.getKey(), finished(entry.getValue()));
            }
        }
        return Collections.unmodifiableMap(outputs);
    }

    /** The output object that the job wrote itself. Locations in it are as the job sees them. */
    private Map<?, ?> written(Path file) throws ToolException, IOException {
        Path real = paths.follow(file);
        Object value;
        try {
            value = ValueReader.readInJob(JsonText.read(real));
        } catch (IllegalArgumentException e) {
            throw new ToolException(OUTPUT_OBJECT + ": " + e.getMessage());
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new ToolException(OUTPUT_OBJECT + " holds no object");
        }
        return (Map<?, ?>) FileTree.<ToolException, IOException>map(map, this::byPath);
    }

    private FileOrDirectory byPath(FileOrDirectory object) throws ToolException, IOException {
        Optional<String> local = object.path()
                .or(() -> object.location().flatMap(Locations::localPath).map(Path::toString));
        FileOrDirectory named = object;
        if (local.isPresent() && object instanceof FileValue file) {
            named = new FileValue(
                    Optional.empty(),
                    local,
                    file.basename(),
                    file.checksum(),
                    file.size(),
                    file.secondaryFiles(),
                    file.format(),
                    file.contents());
        } else if (local.isPresent() && object instanceof DirectoryValue directory) {
            named = new DirectoryValue(Optional.empty(), local, directory.basename(), directory.listing());
        }
        return FileTree.<ToolException, IOException>mapParts(named, this::byPath);
    }

    private Object value(CwlType type, FileAttributes attributes, Optional<OutputBinding> binding)
            throws CwlException, IOException {
        if (binding.isEmpty() && type instanceof RecordType recordType) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (RecordField field : recordType.fields()) {
                fields.put(field.name(), value(field.type(), field.files(), field.outputBinding()));
            }
            return Collections.unmodifiableMap(fields);
        }
        return binding.isEmpty() ? null : values.of(type, attributes, binding.get());
    }

    /** Located, literals written, without what only the job and its expressions need. */
    private Object finished(Object value) throws ToolException, IOException {
        return FileTree.<ToolException, IOException>map(value, this::finished);
    }

    private FileOrDirectory finished(FileOrDirectory object) throws ToolException, IOException {
        FileOrDirectory located = files.located(literals.located(object));
        FileOrDirectory bare = located instanceof FileValue file
                ? file.withoutPath().withoutContents()
                : ((DirectoryValue) located).withoutPath();
        return FileTree.<ToolException, IOException>mapParts(bare, this::finished);
    }

    private static Object checked(OutputPort port, Object value) throws ToolException {
        if (value == null && !port.type().isOptional()) {
            throw new ToolException(port.position(), "the job left nothing for it; it must be a " + port.type());
        }
        Optional<String> mismatch = TypeCheck.mismatch(port.type(), value);
        if (mismatch.isPresent()) {
            throw new ToolException(port.position(), mismatch.get());
        }
        return value;
    }
}
