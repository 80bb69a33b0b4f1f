package io.github.camelmesos.cwl.typecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.load.CwlText;
import io.github.camelmesos.cwl.model.CwlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeFitTest {

    @ParameterizedTest(name = "{0} into {1} fits {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "string; string; ALWAYS",
                "string; int; NEVER",
                "File; Directory; NEVER",
                "Any; int; ALWAYS",
                "File[]; Any; ALWAYS",
                "int; long; ALWAYS",
                "int; double; ALWAYS",
                "long; float; ALWAYS",
                "double; float; ALWAYS",
                "long; int; SOMETIMES",
                "float; int; NEVER",
                "double; long; NEVER",
                "string; string?; ALWAYS",
                "string?; string; SOMETIMES",
                "string?; int?; NEVER",
                "'null'; string?; ALWAYS",
                "'null'; string; NEVER",
                "[int, string]; [string, File]; SOMETIMES",
                "[int, string]; [File, Directory]; NEVER",
                "[int, string]; [string, double]; ALWAYS",
                "string[]; string[]; ALWAYS",
                "string[]; string; NEVER",
                "string; string[]; NEVER",
                "string[]; int[]; NEVER",
                "{type: array, items: [int, string]}; string[]; SOMETIMES",
                "{type: enum, symbols: [a, b]}; {type: enum, symbols: [a, b, c]}; ALWAYS",
                "{type: enum, symbols: [a, d]}; {type: enum, symbols: [a, b, c]}; SOMETIMES",
                "{type: enum, symbols: [d]}; {type: enum, symbols: [a, b, c]}; NEVER",
                "{type: enum, symbols: [a]}; string; ALWAYS",
                "string; {type: enum, symbols: [a]}; SOMETIMES",
                "int; {type: enum, symbols: [a]}; NEVER",
                "{type: record, fields: {a: int}}; {type: record, fields: {a: long}}; ALWAYS",
                "{type: record, fields: {a: int, b: File}}; {type: record, fields: {a: int}}; ALWAYS",
                "{type: record, fields: {a: int}}; {type: record, fields: {a: int, b: File?}}; ALWAYS",
                "{type: record, fields: {a: int}}; {type: record, fields: {a: int, b: File}}; NEVER",
                "{type: record, fields: {a: string}}; {type: record, fields: {a: int}}; NEVER",
                "{type: record, fields: {a: int}}; string; NEVER",
            })
    void types_fit_as_the_standard_says(String source, String sink, Fit expected) throws Exception {
        assertThat(TypeFit.of(type(source), type(sink))).isEqualTo(expected);
    }

    static CwlType type(String text) throws Exception {
        return CwlText.load("cwlVersion: v1.2\nclass: CommandLineTool\noutputs: []\ninputs: [{id: x, type: "
                        + quoted(text) + "}]\n")
                .process()
                .inputs()
                .get(0)
                .type();
    }

    private static String quoted(String text) {
        return text.endsWith("[]") || text.equals("null") ? "'" + text + "'" : text;
    }
}
