package io.github.camelmesos.cwl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTextTest {

    @TempDir
    private Path directory;

    private Object read(String text) throws IOException {
        return JsonText.read(Files.writeString(directory.resolve("x.json"), text));
    }

    @Test
    void compactTextHasSortedKeysAndSpaces() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", Arrays.asList(1, null, true));
        map.put("a", Map.of("x", 1.5e-7));
        assertThat(JsonText.compact(map)).isEqualTo("{\"a\": {\"x\": 0.00000015}, \"b\": [1, null, true]}");
        assertThat(JsonText.compact(List.of())).isEqualTo("[]");
        assertThat(JsonText.compact("a\"b\n\u00fc")).isEqualTo("\"a\\\"b\\n\u00fc\"");
    }

    @Test
    void expressionsSeeDerivedFieldsOutputObjectsDoNot() {
        FileValue file =
                FileValue.at(URI.create("file:///d/a.tar.gz"), "a.tar.gz").withPath("/in/a.tar.gz");
        assertThat(JsonText.compact(file))
                .isEqualTo("{\"basename\": \"a.tar.gz\", \"class\": \"File\", \"dirname\": \"/in\","
                        + " \"location\": \"file:///d/a.tar.gz\", \"nameext\": \".gz\", \"nameroot\": \"a.tar\","
                        + " \"path\": \"/in/a.tar.gz\"}");
        assertThat(JsonText.pretty(Map.of("f", file.withSize(3).withChecksum("sha1$0"))))
                .isEqualTo("""
                        {
                            "f": {
                                "class": "File",
                                "location": "file:///d/a.tar.gz",
                                "path": "/in/a.tar.gz",
                                "basename": "a.tar.gz",
                                "checksum": "sha1$0",
                                "size": 3
                            }
                        }""");
    }

    @Test
    void numbersAreReadWithAllTheirDigits() throws Exception {
        assertThat(read("[1, 4147483647, 1000000000000000000000000000000000000000001, 2.5, 0.12345678901234567890123]"))
                .isEqualTo(List.of(
                        1,
                        4147483647L,
                        BigInteger.TEN.pow(42).add(BigInteger.ONE),
                        2.5,
                        new BigDecimal("0.12345678901234567890123")));
    }

    @Test
    void objectsKeepTheOrderOfTheirFields() throws Exception {
        assertThat(read("{\"b\": {\"x\": null}, \"a\": [true, \"t\"]}")).hasToString("{b={x=null}, a=[true, t]}");
    }

    @Test
    void whatIsNotOneJsonValueIsRefused() {
        assertThatThrownBy(() -> read("{\"a\": ")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("1 2")).isInstanceOf(IOException.class).hasMessageContaining("more than one");
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class).hasMessageContaining("no JSON value");
    }
}
