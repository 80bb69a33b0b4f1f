package io.github.camelmesos.cwl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("baseCommand", "arguments", "stdin", "stdout", "stderr", "id");

    @ParameterizedTest
    @CsvSource({
        "basecommand, baseCommand",
        "baseComand, baseCommand",
        "argumetns, arguments",
        "std_out, stdout",
        "di, id",
        "Arguments, arguments"
    })
    void finds_the_name_that_was_meant(String wrong, String meant) {
        assertThat(Suggestions.nearest(wrong, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"hello", "x", "command", "args"})
    void does_not_guess_wildly(String wrong) {
        assertThat(Suggestions.nearest(wrong, List.of("baseCommand", "arguments", "stdin")))
                .isEmpty();
    }

    @Test
    void does_not_compare_what_no_one_would_write() {
        String wrong = "x".repeat(5000);
        assertThat(Suggestions.nearest(wrong, List.of(wrong + "y"))).isEmpty();
    }

    @Test
    void where_nothing_is_near_it_lists_what_there_is_if_that_is_short() {
        assertThat(Suggestions.forName("zzz", List.of("b", "a"))).contains("there is: a, b");
        assertThat(Suggestions.forName("zzz", List.of())).isEmpty();
        assertThat(Suggestions.forName("zzz", Collections.nCopies(13, "abcdef")))
                .isEmpty();
        assertThat(Suggestions.forName("stdot", KNOWN)).contains("did you mean 'stdout'?");
    }
}
