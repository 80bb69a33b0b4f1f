package io.github.camelmesos.mesos.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void fieldsAreReadByTheirTypes() throws MalformedJsonException {
        JsonObject json = Json.parseObject("{\"s\":\"ü\\n\",\"i\":9007199254740993,\"d\":0.5,\"b\":true,\"n\":null,"
                + "\"o\":{\"value\":\"x\"},\"l\":[{\"value\":\"y\"}],\"strings\":[\"a\",\"b\"]}");
        assertThat(json.string("s")).isEqualTo("ü\n");
        assertThat(json.integer("i", 0)).isEqualTo(9007199254740993L);
        assertThat(json.number("d", 0)).isEqualTo(0.5);
        assertThat(json.bool("b", false)).isTrue();
        assertThat(json.has("n")).isFalse();
        assertThat(json.id("o")).isEqualTo("x");
        assertThat(json.list("l", item -> item.string("value"))).containsExactly("y");
        assertThat(json.strings("strings")).containsExactly("a", "b");
    }

    @Test
    void whatIsAbsentOrOfAnotherTypeGivesTheDefault() throws MalformedJsonException {
        JsonObject json = Json.parseObject("{\"text\":\"x\"}");
        assertThat(json.integer("text", 7)).isEqualTo(7);
        assertThat(json.object("text").names()).isEmpty();
        assertThat(json.list("absent", item -> item)).isEmpty();
        assertThat(json.optionalObject("absent")).isEmpty();
        assertThatThrownBy(() -> json.requiredString("absent")).hasMessageContaining("absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "3", "{\"a\":}", "{} {}", "{\"a\":1}x", "nul"})
    void whatIsNoObjectIsATypedError(String text) {
        assertThatThrownBy(() -> Json.parseObject(text)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void emptyFieldsAreLeftOut() {
        JsonValue value = out -> out.field("text", (String) null)
                .field("optional", Optional.empty())
                .field("number", 4.0)
                .object("absent", null)
                .value("none", Optional.<JsonValue>empty())
                .id("id", "x")
                .nanoseconds("time", 5)
                .arrayUnlessEmpty("nothing", List.of())
                .strings("map", Map.of("k", "v"));
        assertThat(new String(value.toJsonBytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"number\":4.0,\"id\":{\"value\":\"x\"},\"time\":{\"nanoseconds\":5},\"map\":{\"k\":\"v\"}}");
    }
}
