package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.input;
import static io.github.camelmesos.cwl.load.CwlText.toolText;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.SecondaryFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondaryFilesLoaderTest {

    @Test
    void a_question_mark_makes_a_pattern_optional() throws Exception {
        List<SecondaryFile> patterns = patterns("v1.2", "[.idx?, ^.bai, $(self.basename).x]");
        assertThat(patterns)
                .extracting(p -> p.pattern().source())
                .containsExactly(".idx", "^.bai", "$(self.basename).x");
        assertThat(patterns.get(0).required().orElseThrow().source()).isEqualTo(false);
        assertThat(patterns.get(1).required()).isEmpty();
    }

    @Test
    void in_version_1_0_a_question_mark_is_part_of_the_name() throws Exception {
        SecondaryFile pattern = patterns("v1.0", ".idx?").get(0);
        assertThat(pattern.pattern().source()).isEqualTo(".idx?");
        assertThat(pattern.required()).isEmpty();
    }

    @Test
    void there_is_a_form_with_fields() throws Exception {
        List<SecondaryFile> patterns =
                patterns("v1.1", "[{pattern: .idx, required: $(inputs.x)}, {pattern: .b, required: true}]");
        assertThat(patterns.get(0).required().orElseThrow().source()).isEqualTo("$(inputs.x)");
        assertThat(patterns.get(1).required().orElseThrow().source()).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'.idx?' | .idx | false",
                "'.idx?', required: null | .idx | false",
                "'.idx?', required: true | .idx | true",
                "'$(self.basename)?' | $(self.basename)? | default",
                "'.idx' | .idx | default",
            })
    void a_pattern_among_fields_may_end_with_a_question_mark_too(String fields, String pattern, String required)
            throws Exception {
        for (String version : List.of("v1.1", "v1.2")) {
            SecondaryFile loaded =
                    patterns(version, "{pattern: " + fields + "}").get(0);
            assertThat(loaded.pattern().source()).isEqualTo(pattern);
            assertThat(loaded.required().map(r -> r.source().toString()).orElse("default"))
                    .isEqualTo(required);
        }
    }

    @Test
    void the_form_with_fields_is_not_of_version_1_0() {
        assertThat(errors(text("v1.0", "[{pattern: .idx}]")))
                .containsExactly("4:40: secondaryFiles with fields came with cwlVersion v1.1; this is v1.0"
                        + " (write the pattern alone, or cwlVersion: v1.1)");
    }

    @Test
    void wrong_forms_are_reported() {
        assertThat(errors(text("v1.2", "[1, {required: maybe, patern: x}]")))
                .containsExactly(
                        "4:40: 'secondaryFiles' must be a pattern, an expression or a list of them, not the number 1",
                        "4:54: 'required' must be true, false or an expression, not the string 'maybe'",
                        "4:61: unknown field 'patern' in secondaryFiles (did you mean 'pattern'?)");
    }

    private static List<SecondaryFile> patterns(String version, String value) throws Exception {
        return input(version, "type: File\nsecondaryFiles: " + value + "\n")
                .files()
                .secondaryFiles();
    }

    private static String text(String version, String value) {
        return toolText(version, "inputs:\n- {id: x, type: File, secondaryFiles: " + value + "}\n");
    }
}
