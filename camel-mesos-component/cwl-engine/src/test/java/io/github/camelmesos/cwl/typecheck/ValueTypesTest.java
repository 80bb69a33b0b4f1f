package io.github.camelmesos.cwl.typecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.document.DocumentLimits;
import io.github.camelmesos.cwl.document.YamlReader;
import io.github.camelmesos.cwl.value.FileValue;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypesTest {

    private static final URI PLACE = URI.create("file:///x");

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "5; int",
                "5; long",
                "5; float",
                "5000000000; long",
                "1.5; double",
                "1e400; double",
                "true; boolean",
                "x; string",
                "x; string?",
                "null; string?",
                "[]; File[]",
                "[1, 2]; int[]",
                "[1, x]; {type: array, items: [int, string]}",
                "a; {type: enum, symbols: [a]}",
                "{a: 1}; {type: record, fields: {a: int, b: string?}}",
                "{a: 1, more: 2}; {type: record, fields: {a: int}}",
                "[1]; Any",
            })
    void values_that_fit(String value, String type) throws Exception {
        assertThat(ValueTypes.mismatch(value(value), TypeFitTest.type(type))).isEmpty();
    }

    @ParameterizedTest(name = "{0} is no {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "5.5; int; 5.5 is no int",
                "5000000000; int; 5000000000 is no int",
                "1000000000000000000000000000000000000000000; long; 1000000000000000000000000000000000000000000 is no long",
                "x; int; the string 'x' is no int",
                "5; string; 5 is no string",
                "null; string; null is no string",
                "null; Any; null is no Any",
                "x; [int, 'null']; the string 'x' is no int | null",
                "[1, x]; int[]; [1]: the string 'x' is no int",
                "{class: File}; File; a record is no File",
                "b; {type: enum, symbols: [a, c]}; 'b' is none of a, c",
                "{a: [1]}; {type: record, fields: {a: string}}; a: a list is no string",
                "{}; {type: record, fields: {a: string}}; the field 'a' is missing",
                "{a: {}}; {type: record, fields: {a: {type: {type: record, fields: {b: int}}}}}; the field 'a.b' is missing",
                "[{a: x}]; {type: array, items: ['null', {type: record, fields: {a: int}}]}; [0].a: the string 'x' is no int",
            })
    void values_that_do_not_and_why(String value, String type, String why) throws Exception {
        assertThat(ValueTypes.mismatch(value(value), TypeFitTest.type(type))).contains(why);
    }

    @Test
    void files_are_files() throws Exception {
        FileValue file = FileValue.at(PLACE, "x");
        assertThat(ValueTypes.mismatch(List.of(file), TypeFitTest.type("File[]")))
                .isEmpty();
        assertThat(ValueTypes.mismatch(file, TypeFitTest.type("Directory"))).contains("a File is no Directory");
    }

    private static Object value(String text) throws Exception {
        return new YamlReader(DocumentLimits.DEFAULT).read(PLACE, text).toValue();
    }
}
