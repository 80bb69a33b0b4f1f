package io.github.camelmesos.cwl.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.RecordField;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeCheckTest {

    private static final FileValue FILE = FileValue.at(URI.create("file:///a.txt"), "a.txt");
    private static final DirectoryValue DIRECTORY =
            new DirectoryValue(Optional.of(URI.create("file:///d")), Optional.empty(), "d", Optional.empty());

    private static CwlType array(CwlType items) {
        return new ArrayType(Optional.empty(), items, Optional.empty());
    }

    private static CwlType union(CwlType... alternatives) {
        return new UnionType(List.of(alternatives));
    }

    private static CwlType symbols(String... symbols) {
        return new EnumType(Optional.empty(), List.of(symbols), Optional.empty());
    }

    private static RecordField field(String name, CwlType type) {
        return new RecordField(name, type, FileAttributes.NONE, Optional.empty(), Optional.empty());
    }

    private static RecordType fields(RecordField... fields) {
        return new RecordType(Optional.empty(), List.of(fields), Optional.empty());
    }

    static Stream<Arguments> fitting() {
        return Stream.of(
                Arguments.of(Primitive.NULL, null),
                Arguments.of(Primitive.INT, -2147483648),
                Arguments.of(Primitive.INT, 2147483647L),
                Arguments.of(Primitive.LONG, Long.MAX_VALUE),
                Arguments.of(Primitive.LONG, BigInteger.valueOf(5)),
                Arguments.of(Primitive.FLOAT, 3),
                Arguments.of(Primitive.DOUBLE, BigInteger.TEN.pow(42)),
                Arguments.of(Primitive.FILE, FILE),
                Arguments.of(Primitive.DIRECTORY, DIRECTORY),
                Arguments.of(Primitive.ANY, List.of(1, "a")),
                Arguments.of(array(union(Primitive.NULL, Primitive.STRING)), Arrays.asList("a", null)),
                Arguments.of(symbols("a", "b"), "b"),
                Arguments.of(fields(field("x", union(Primitive.NULL, Primitive.INT))), Map.of()),
                Arguments.of(fields(field("x", Primitive.INT)), Map.of("x", 1, "unknown", 2)),
                Arguments.of(union(Primitive.INT, Primitive.STRING), "a"));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void valuesOfATypePass(CwlType type, Object value) {
        assertThat(TypeCheck.mismatch(type, value)).isEmpty();
    }

    static Stream<Arguments> mismatches() {
        return Stream.of(
                Arguments.of(Primitive.INT, "a", "the string \"a\" is no int"),
                Arguments.of(Primitive.INT, 2147483648L, "the number 2147483648 is no int"),
                Arguments.of(Primitive.INT, 1.5, "the number 1.5 is no int"),
                Arguments.of(Primitive.LONG, BigInteger.TEN.pow(42), "is no long"),
                Arguments.of(Primitive.STRING, 5, "the number 5 is no string"),
                Arguments.of(Primitive.BOOLEAN, "true", "the string \"true\" is no boolean"),
                Arguments.of(Primitive.ANY, null, "null is no Any"),
                Arguments.of(Primitive.FILE, "/a.txt", "the string \"/a.txt\" is no File"),
                Arguments.of(Primitive.FILE, DIRECTORY, "the Directory d is no File"),
                Arguments.of(Primitive.DIRECTORY, FILE, "the File a.txt is no Directory"),
                Arguments.of(array(Primitive.INT), List.of(1, "b"), "[1]: the string \"b\" is no int"),
                Arguments.of(array(Primitive.INT), 1, "the number 1 is no int[]"),
                Arguments.of(symbols("a", "b"), "c", "the string \"c\" is none of [a, b]"),
                Arguments.of(union(Primitive.NULL, Primitive.INT), "a", "the string \"a\" is no int"),
                Arguments.of(union(Primitive.INT, Primitive.STRING), true, "the boolean true is none of int | string"),
                Arguments.of(fields(field("x", Primitive.INT)), Map.of(), ".x: a value of type int is missing"),
                Arguments.of(
                        array(fields(field("x", array(Primitive.INT)))),
                        List.of(Map.of("x", List.of("a"))),
                        "[0].x[0]: the string \"a\" is no int"));
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void otherValuesAreExplained(CwlType type, Object value, String why) {
        assertThat(TypeCheck.mismatch(type, value))
                .hasValueSatisfying(text -> assertThat(text).contains(why));
    }

    @Test
    void aUnionPrefersTheRecordThatKnowsAllFields() {
        RecordType small = fields(field("a", union(Primitive.NULL, Primitive.INT)));
        RecordType big = fields(field("a", union(Primitive.NULL, Primitive.INT)), field("b", Primitive.INT));
        assertThat(TypeCheck.choose(union(small, big), Map.of("a", 1, "b", 2))).isSameAs(big);
        assertThat(TypeCheck.choose(union(small, big), Map.of("a", 1))).isSameAs(small);
        assertThat(TypeCheck.choose(union(small, big), Map.of("c", 1))).isSameAs(small);
    }
}
