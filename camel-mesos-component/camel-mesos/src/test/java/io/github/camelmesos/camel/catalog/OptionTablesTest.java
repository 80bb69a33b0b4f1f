package io.github.camelmesos.camel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The tables of the pages in {@code docs/} say what the code says. To write them anew, run this test with
 * {@code -Ddocs.update=true}.
 */
class OptionTablesTest {

    @ParameterizedTest
    @FieldSource("io.github.camelmesos.camel.catalog.ComponentCatalog#SCHEMES")
    void theTablesOfThePageAreWhatTheCodeSays(String scheme) throws IOException {
        Path page = Path.of("docs", scheme + ".md");
        String committed = Files.readString(page);
        String expected = OptionTables.fill(committed, ComponentCatalog.model(scheme));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(page, expected);
        }

        assertThat(Files.readString(page))
                .as("stale tables; to write them anew: ./mvnw test -pl camel-mesos-component/camel-mesos -am"
                        + " -Dtest=OptionTablesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.update=true")
                .isEqualTo(expected);
        assertThat(expected)
                .contains("<!-- table: headers -->", "<!-- table: producer -->", "<!-- table: component -->");
    }
}
