package io.github.camelmesos.cwl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static final URI URI_OF_DOCUMENT = URI.create("file:///doc.yml");

    private final YamlReader reader = new YamlReader(new DocumentLimits(20, 1000, 10, 10));

    @Test
    void keeps_the_place_of_every_key_and_value() throws Exception {
        MapNode root = (MapNode) read("a: 1\nb:\n  - x\n  - {c: y}\n");
        ListNode list = (ListNode) root.get("b");
        MapNode inner = (MapNode) list.items().get(1);
        assertThat(root.fields().get("b").keyPosition()).hasToString("/doc.yml:2:1");
        assertThat(list.items().get(0).position()).hasToString("/doc.yml:3:5");
        assertThat(inner.fields().get("c").keyPosition()).hasToString("/doc.yml:4:6");
        assertThat(inner.get("c").position()).hasToString("/doc.yml:4:9");
    }

    @Test
    void reads_json_as_well_even_if_indented_with_tabs() throws Exception {
        Object value = read("{\n\t\"a\": [1,\n\t\t\"x\\u00e9\"]\n}").toValue();
        assertThat(value).isEqualTo(Map.of("a", List.of(1, "xé")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "~", "Null", ""})
    void null_has_several_spellings(String text) throws Exception {
        assertThat(scalar(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "on", "2020-01-01", "0o9", "1e", "1_000", "-x", "12:30", "\"true\"", "'5'"})
    void what_yaml_1_2_does_not_know_is_a_string(String text) throws Exception {
        assertThat(((ListNode) read("[" + text + "]")).items().get(0).toValue()).isInstanceOf(String.class);
    }

    @Test
    void numbers_keep_their_size() throws Exception {
        assertThat(scalar("2147483647")).isEqualTo(2147483647);
        assertThat(scalar("-2147483649")).isEqualTo(-2147483649L);
        assertThat(scalar("1000000000000000000000000000000000000000000")).isEqualTo(BigInteger.TEN.pow(42));
        assertThat(scalar("0x1F")).isEqualTo(31);
        assertThat(scalar("0o17")).isEqualTo(15);
        assertThat(scalar("007")).isEqualTo(7);
    }

    @Test
    void a_float_is_a_double_unless_that_would_lose_digits() throws Exception {
        assertThat(scalar("0.00001")).isEqualTo(0.00001);
        assertThat(scalar("1.23e5")).isEqualTo(123000.0);
        assertThat(scalar(".5")).isEqualTo(0.5);
        assertThat(scalar("1.")).isEqualTo(1.0);
        assertThat(scalar("3.14159265358979323846264338")).isEqualTo(new BigDecimal("3.14159265358979323846264338"));
        assertThat(scalar("1e400")).isEqualTo(new BigDecimal("1e400"));
        assertThat(scalar("-.inf")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void a_number_of_absurd_length_stays_text() throws Exception {
        assertThat(scalar("9".repeat(100_000))).isInstanceOf(String.class);
    }

    @Test
    void every_duplicate_key_is_reported() {
        assertThat(problems("a: 1\na: 2\nb: {c: 1, c: 2}\n"))
                .containsExactly(
                        "/doc.yml:2:1: the key 'a' is given twice, first at line 1",
                        "/doc.yml:3:11: the key 'c' is given twice, first at line 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b: c|1:5",
                "a: [1, 2|1:9",
                "'x: \tbad: {'|1:1",
                "a: *unknown|1:4",
                "? [a]\\n: 1|1:3",
            })
    void syntax_errors_name_the_place(String text, String place) {
        assertThat(problems(text.replace("\\n", "\n")).get(0)).startsWith("/doc.yml:" + place.substring(0, 2));
    }

    @Test
    void control_characters_are_refused_with_their_place() {
        assertThat(problems("a: x\nb: \u0001\n")).containsExactly("/doc.yml:2:4: the character U+0001 is not allowed");
    }

    @Test
    void a_second_document_in_the_file_is_refused() {
        assertThat(problems("a: 1\n---\nb: 2\n")).singleElement().asString().contains("second YAML document");
    }

    @Test
    void depth_is_bounded() {
        assertThat(problems("[".repeat(50) + "]".repeat(50)))
                .singleElement()
                .asString()
                .contains("20 levels");
    }

    @Test
    void aliases_count_as_all_they_stand_for() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }
        assertThat(problems(bomb.toString())).singleElement().asString().contains("more than 1000 values");
    }

    @Test
    void an_alias_is_its_anchor() throws Exception {
        assertThat(read("a: &x {b: 1}\nc: *x\n").toValue()).isEqualTo(Map.of("a", Map.of("b", 1), "c", Map.of("b", 1)));
    }

    @Test
    void a_merge_key_adds_what_the_map_does_not_say_itself() throws Exception {
        Object value = ((MapNode)
                        read("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: {<<: [*a, *b], x: 5}\nd: {'<<': 6}\n"))
                .toValue();
        assertThat(((Map<?, ?>) value).get("c")).isEqualTo(Map.of("x", 5, "y", 2, "z", 4));
        assertThat(((Map<?, ?>) value).get("d")).isEqualTo(Map.of("<<", 6));
    }

    @Test
    void an_anchor_cannot_hold_itself() {
        assertThat(problems("a: &x [*x]")).singleElement().asString().contains("no anchor &x is complete");
    }

    @Test
    void an_empty_document_is_null() throws Exception {
        assertThat(read("").toValue()).isNull();
        assertThat(read("# nothing\n").toValue()).isNull();
    }

    private Object scalar(String text) throws InvalidDocumentException {
        return ((MapNode) read("k: " + text)).get("k").toValue();
    }

    private Node read(String text) throws InvalidDocumentException {
        return reader.read(URI_OF_DOCUMENT, text);
    }

    private List<String> problems(String text) {
        InvalidDocumentException e = catchThrowableOfType(InvalidDocumentException.class, () -> read(text));
        assertThat(e).as(text).isNotNull();
        return e.problems().stream().map(Problem::toString).toList();
    }
}
