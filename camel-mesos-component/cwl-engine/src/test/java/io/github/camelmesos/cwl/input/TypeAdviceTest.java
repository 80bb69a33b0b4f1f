package io.github.camelmesos.cwl.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeAdviceTest {

    private static final CwlType FILES = new ArrayType(Optional.empty(), Primitive.FILE, Optional.empty());

    @Test
    void says_how_to_write_what_was_meant() {
        assertThat(TypeAdvice.of(Primitive.INT, "3")).contains("write it without quotes: 3");
        assertThat(TypeAdvice.of(Primitive.STRING, true)).contains("write it in quotes: \"true\"");
        assertThat(TypeAdvice.of(Primitive.BOOLEAN, "No")).contains("write false, without quotes");
        assertThat(TypeAdvice.of(Primitive.FILE, "a b")).contains("write {class: File, path: a b}");
        assertThat(TypeAdvice.of(Primitive.FILE, Map.of("path", "a"))).contains("add class: File");
        assertThat(TypeAdvice.of(FILES, List.of("a"))).contains("write {class: File, path: a}");
        assertThat(TypeAdvice.of(new UnionType(List.of(Primitive.NULL, Primitive.INT)), "3"))
                .contains("write it without quotes: 3");
    }

    @Test
    void says_nothing_where_nobody_can_tell() {
        assertThat(TypeAdvice.of(Primitive.INT, "three")).isEmpty();
        assertThat(TypeAdvice.of(Primitive.INT, "3000000000")).isEmpty();
        assertThat(TypeAdvice.of(Primitive.INT, 1.5)).isEmpty();
        assertThat(TypeAdvice.of(Primitive.BOOLEAN, "maybe")).isEmpty();
        assertThat(TypeAdvice.of(Primitive.FILE, Map.of("a", 1))).isEmpty();
        assertThat(TypeAdvice.of(FILES, 5)).isEmpty();
        assertThat(TypeAdvice.of(new UnionType(List.of(Primitive.INT, Primitive.FILE)), "3"))
                .isEmpty();
    }
}
