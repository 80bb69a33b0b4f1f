package io.github.camelmesos.benchmarks;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.load.LoadedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading and checking a chain of inline steps, milliseconds a document; must grow with the steps, not with their square. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadingBenchmark {

    @Param({"1", "100", "2000"})
    public int steps;

    private final DocumentLoader loader = new DocumentLoader(new Fetcher(FetchPolicy.LOCAL));
    private Path document;

    @Setup
    public void writeDocument() throws IOException {
        StringBuilder text = new StringBuilder("""
                cwlVersion: v1.2
                class: Workflow
                inputs:
                  text: File
                outputs:
                  last: {type: File, outputSource: step%d/copy}
                steps:
                """.formatted(steps));
        String previous = "text";
        for (int i = 1; i <= steps; i++) {
            text.append("""
                      step%d:
                        in: {text: %s}
                        out: [copy]
                        run:
                          class: CommandLineTool
                          baseCommand: cat
                          inputs:
                            text: {type: File, inputBinding: {}}
                          stdout: copy.txt
                          outputs:
                            copy: stdout
                    """.formatted(i, previous));
            previous = "step" + i + "/copy";
        }
        document = Files.writeString(Files.createTempFile("benchmark", ".cwl"), text);
    }

    @TearDown
    public void removeDocument() throws IOException {
        Files.delete(document);
    }

    @Benchmark
    public LoadedProcess load() throws InvalidDocumentException, IOException {
        return loader.load(document.toUri());
    }
}
