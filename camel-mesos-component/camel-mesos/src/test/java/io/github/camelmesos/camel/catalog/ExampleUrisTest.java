package io.github.camelmesos.camel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.camel.catalog.ExampleUris.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint URI that people may copy from us is one that the components take. */
class ExampleUrisTest {

    private static final Path ROOT = Path.of("../..");
    private static final CamelCatalog CATALOG = ComponentCatalog.withOurs();

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>(ExampleUris.inText(ROOT.resolve("README.md")));
        for (Path page : files(Path.of("docs"), ".md")) {
            examples.addAll(ExampleUris.inText(page));
        }
        for (Path route : files(ROOT.resolve("routes/src/main"), ".yaml")) {
            examples.addAll(ExampleUris.inRoutes(route));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsValid(Example example) {
        assertThat(validate(example)).as(example.toString()).isEmpty();
    }

    @Test
    void thePipelineIsAmongTheExamples() throws IOException {
        assertThat(examples())
                .filteredOn(example -> example.where().endsWith("pipeline.camel.yaml"))
                .extracting(Example::uri)
                .containsExactly("cwl:plan", "mesos:create", "chronos:attach", "cwl:run", "mesos:destroy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mesos:explode",
                "mesos:create?cpu=3",
                "mesos:create?cpus=many",
                "chronos:list?limit=all",
                "cwl:run?containers=perhaps",
            })
    void whatTheComponentsDoNotTakeIsFound(String uri) {
        assertThat(validate(new Example(uri, Path.of("x"), false, false))).isNotEmpty();
    }

    @Test
    void anOptionOfConsumersIsFoundInATo(@TempDir Path directory) throws IOException {
        Path route = Files.writeString(directory.resolve("a.yaml"), """
                - route:
                    from:
                      uri: timer:t
                      steps:
                        - to:
                            uri: mesos:list
                            parameters:
                              states: READY
                """);

        assertThat(ExampleUris.inRoutes(route)).singleElement().satisfies(example -> assertThat(validate(example))
                .contains("states"));
    }

    private static String validate(Example example) {
        EndpointValidationResult result =
                CATALOG.validateEndpointProperties(example.uri(), false, example.consumed(), example.produced());
        return result.isSuccess() ? "" : result.summaryErrorMessage(false);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
