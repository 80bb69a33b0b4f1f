package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "* | a.b | true",
                "* | .a | false",
                "?a | .a | false",
                "[.]a | .a | false",
                ".* | .a | true",
                "a*b*c | abbc | true",
                "a*b | abc | false",
                "[abc]x | bx | true",
                "[a-c]x | dx | false",
                "[!a-c]x | dx | true",
                "[^a-c]x | ax | false",
                "[]a] | ] | true",
                "[a-] | - | true",
                "[[:digit:]]* | 7x | true",
                "[[:alpha:][:digit:]]_ | x_ | true",
                "[![:upper:]] | A | false",
                "[&&a] | & | true",
                "[a* | [ab | true",
                "\\*x | *x | true",
                "\\*x | ax | false",
                "(a+$? | (a+$x | true",
            })
    void patternsMatchAsInAShell(String pattern, String name, boolean matches) {
        assertThat(new GlobPattern(pattern).isName()).isFalse();
        assertThat(new GlobPattern(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    void plainNamesAreNoPatterns() {
        assertThat(new GlobPattern("a.txt{b}").isName()).isTrue();
        assertThat(new GlobPattern("a.txt{b}").name()).isEqualTo("a.txt{b}");
    }
}
