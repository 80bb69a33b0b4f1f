package io.github.camelmesos.cluster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {

    @ParameterizedTest
    @EnumSource
    void isInTheReadmeAsItIsHere(Setting setting) throws Exception {
        String value = setting.otherwise().isEmpty() ? "" : "`" + setting.otherwise() + "`";
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| `" + setting.property().substring(Setting.PREFIX.length()) + "` | " + value + " | "
                        + setting.description() + " |");
    }
}
