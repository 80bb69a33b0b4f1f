package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.OutputBinding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The standard streams of one CommandLineTool, and the short forms {@code type: stdin}, {@code stdout} and
 * {@code stderr} that connect them to parameters.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#stdout">stdout</a>
 */
final class StandardStreams {

    private final String processId;
    private Optional<Expression> stdin;
    private Optional<Expression> stdout;
    private Optional<Expression> stderr;

    StandardStreams(String processId, Fields tool) {
        this.processId = processId;
        this.stdin = tool.text("stdin");
        this.stdout = tool.text("stdout");
        this.stderr = tool.text("stderr");
    }

    Optional<Expression> stdin() {
        return stdin;
    }

    Optional<Expression> stdout() {
        return stdout;
    }

    Optional<Expression> stderr() {
        return stderr;
    }

    /** True for {@code type: stdin}, which makes this input the tool's standard input. */
    boolean isInput(Node type, String id, Fields fields, Scope scope) {
        if (!isWord(type, "stdin")) {
            return false;
        }
        checkStdin(type, fields, scope);
        String quoted = id.replace("\\", "\\\\").replace("'", "\\'");
        stdin = Optional.of(scope.expression("$(inputs['" + quoted + "'].path)", type));
        return true;
    }

    private void checkStdin(Node type, Fields fields, Scope scope) {
        if (!scope.version().atLeast(CwlVersion.V1_1)) {
            scope.problems().error(type.position(), "type: stdin came with cwlVersion v1.1; this is v1.0");
        } else if (fields.node("inputBinding") != null) {
            scope.problems().error(type.position(), "an input of type stdin cannot have an inputBinding");
        } else if (stdin.isPresent()) {
            scope.problems().error(type.position(), "the tool's stdin is given already");
        }
    }

    /** How to collect an output of {@code type: stdout} or {@code stderr}; empty for other types. */
    Optional<OutputBinding> output(Node type, Fields fields, Scope scope) {
        Optional<Expression> file;
        if (isWord(type, "stdout")) {
            stdout = stdout.or(() -> Optional.of(fileName("stdout", type.position())));
            file = stdout;
        } else if (isWord(type, "stderr")) {
            stderr = stderr.or(() -> Optional.of(fileName("stderr", type.position())));
            file = stderr;
        } else {
            return Optional.empty();
        }
        if (fields.node("outputBinding") != null) {
            scope.problems()
                    .error(
                            type.position(),
                            "an output of type " + ((ScalarNode) type).text() + " cannot have an outputBinding");
        }
        return file.map(name -> new OutputBinding(List.of(name), false, Optional.empty(), Optional.empty()));
    }

    /** A parameter of a stream is streamable. */
    static FileAttributes streamed(FileAttributes files) {
        return new FileAttributes(
                files.secondaryFiles(), files.format(), true, files.loadContents(), files.loadListing());
    }

    private Expression fileName(String stream, Position position) {
        UUID unique = UUID.nameUUIDFromBytes((processId + " " + stream).getBytes(StandardCharsets.UTF_8));
        return new Expression(stream + "-" + unique, position);
    }

    private static boolean isWord(Node type, String word) {
        return type instanceof ScalarNode scalar
                && Vocabulary.local(scalar.text()).equals(word);
    }
}
