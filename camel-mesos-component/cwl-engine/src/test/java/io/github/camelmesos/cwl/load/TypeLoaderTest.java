package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.input;
import static io.github.camelmesos.cwl.load.CwlText.tool;
import static io.github.camelmesos.cwl.load.CwlText.toolText;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.RecordField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeLoaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "string ; string",
                "string? ; null | string",
                "File[] ; File[]",
                "File[]? ; null | File[]",
                "['null', int] ; null | int",
                "[int?, 'string[]'] ; null | int | string[]",
                "[int] ; int",
                "[File?, Directory?] ; null | File | Directory",
                "{type: array, items: string} ; string[]",
                "{type: array, items: [string, int]} ; (string | int)[]",
                "{type: array, items: {type: array, items: int}} ; int[][]",
                "{type: array, items: File?} ; (null | File)[]",
                "['null', {type: array, items: int}] ; null | int[]",
                "Any ; Any",
                "cwl:File ; File",
                "https://w3id.org/cwl/cwl#File ; File",
                "{type: enum, symbols: [a, b]} ; enum",
                "{type: record, fields: {a: int, b: File?}} ; record",
            })
    void reads_all_forms(String text, String expected) throws Exception {
        assertThat(input("v1.2", "type: " + text + "\n").type()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "string[][] ; write an array of it out: {type: array, items: \"string[]\"}",
                "int?[] ; write an array of it out: {type: array, items: \"int?\"}",
            })
    void brackets_of_brackets_are_no_short_form(String text, String advice) {
        assertThat(errors(CwlText.toolText("v1.2", "inputs: {x: '" + text + "'}\n")))
                .containsExactly("3:13: '" + text
                        + "' is no short form of a type: that is a name, with [], ? or []? behind it (" + advice + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "string[] ; {type: array, items: string}",
                "int? ; [\"null\", int]",
                "File[]? ; [\"null\", {type: array, items: File}]",
            })
    void items_take_the_short_form_since_version_1_2(String text, String advice) throws Exception {
        String type = "type: {type: array, items: '" + text + "'}\n";
        assertThat(input("v1.2", type).type()).isInstanceOf(ArrayType.class);
        for (String version : List.of("v1.0", "v1.1")) {
            assertThat(errors(CwlText.toolText(version, "inputs:\n- id: x\n" + type.indent(2))))
                    .containsExactly("5:30: 'items' takes the short form '" + text + "' since cwlVersion v1.2; this is "
                            + version + " (write " + advice + ")");
        }
    }

    @Test
    void what_items_are_may_have_short_forms_in_its_fields() throws Exception {
        String type = "type: {type: array, items: {type: record, fields: {names: 'string[]?'}}}\n";
        assertThat(input("v1.0", type).type()).isInstanceOf(ArrayType.class);
    }

    @Test
    void brackets_of_brackets_are_advised_to_be_written_out_by_version() {
        assertThat(errors(CwlText.toolText("v1.0", "inputs: {x: 'string[][]'}\n")))
                .singleElement()
                .asString()
                .endsWith("(write an array of it out: {type: array, items: {type: array, items: string}})");
    }

    @Test
    void a_union_has_no_unions() {
        assertThat(errors(CwlText.toolText("v1.2", "inputs: {x: {type: [int, [string, 'null']]}}\n")))
                .containsExactly("3:26: a union cannot stand in a union (write all its types in one list)");
    }

    @Test
    void a_record_needs_no_fields() throws Exception {
        assertThat(((RecordType) input("v1.2", "type: {type: record}\n").type()).fields())
                .isEmpty();
    }

    @Test
    void reads_records_in_both_forms_with_all_that_their_fields_have() throws Exception {
        RecordType type = (RecordType) input("v1.2", """
                type:
                  type: record
                  name: thing
                  fields:
                  - name: f
                    type: File[]
                    secondaryFiles: [.idx]
                    format: http://x/y
                    inputBinding: {prefix: -f}
                  - {name: s, type: {type: record, fields: {n: int}}}
                """).type();
        RecordField file = type.fields().get(0);
        assertThat(type.name()).contains("thing");
        assertThat(file.type()).hasToString("File[]");
        assertThat(file.files().secondaryFiles().get(0).pattern().source()).isEqualTo(".idx");
        assertThat(file.files().format().get(0).source()).isEqualTo("http://x/y");
        assertThat(file.binding().orElseThrow().prefix()).contains("-f");
        assertThat(((RecordType) type.fields().get(1).type()).fields().get(0).name())
                .isEqualTo("n");
    }

    @Test
    void bindings_stand_at_every_level_of_a_type() throws Exception {
        ArrayType type = (ArrayType) input("v1.2", """
                type:
                  type: array
                  items: {type: enum, symbols: [a], inputBinding: {prefix: -e}}
                  inputBinding: {prefix: -i}
                """).type();
        assertThat(type.binding().orElseThrow().prefix()).contains("-i");
        assertThat(((EnumType) type.items()).binding().orElseThrow().prefix()).contains("-e");
    }

    @Test
    void symbols_and_names_lose_the_identifier_before_them() throws Exception {
        RecordType type = (RecordType) input("v1.2", """
                type:
                  name: '#main/x/thing'
                  type: record
                  fields:
                  - name: '#main/x/thing/kind'
                    type: {type: enum, symbols: ['#main/x/thing/kind/one', two/three]}
                """).type();
        assertThat(type.name()).contains("thing");
        assertThat(type.fields().get(0).name()).isEqualTo("kind");
        assertThat(((EnumType) type.fields().get(0).type()).symbols()).containsExactly("one", "two/three");
    }

    @Test
    void types_are_named_by_schema_definitions_in_any_order() throws Exception {
        String schemas = """
                requirements:
                  SchemaDefRequirement:
                    types:
                    - {name: person, type: record, fields: {name: name, tags: 'tag[]'}}
                    - {name: name, type: record, fields: {first: string}}
                    - {name: tag, type: enum, symbols: [a]}
                inputs:
                  one: person
                  many: person[]?
                  hash: '#person'
                outputs:
                  o: {type: person}
                """;
        CwlType person = tool(schemas).inputs().get(0).type();
        assertThat(person).isInstanceOf(RecordType.class);
        assertThat(((RecordType) person).fields())
                .extracting(f -> f.type().toString())
                .containsExactly("name", "tag[]");
        assertThat(tool(schemas).inputs().get(1).type()).hasToString("null | person[]");
        assertThat(tool(schemas).inputs().get(2).type()).isEqualTo(person);
        assertThat(tool(schemas).outputs().get(0).type()).isEqualTo(person);
    }

    @Test
    void schema_definitions_may_be_imported_and_are_seen_by_steps(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("types.yml"), "[{name: kit, type: record, fields: {bait: string}}]");
        Files.writeString(folder.resolve("wf.cwl"), """
                cwlVersion: v1.2
                class: Workflow
                requirements: {SchemaDefRequirement: {types: [{$import: types.yml}]}}
                inputs: {k: 'types.yml#kit'}
                outputs: []
                steps:
                  s:
                    in: {k: k}
                    out: []
                    run: {class: CommandLineTool, inputs: {k: 'types.yml#kit'}, outputs: []}
                """);
        LoadedProcess loaded =
                new DocumentLoader(new Fetcher(FetchPolicy.LOCAL)).load(References.ofPath(folder.resolve("wf.cwl")));
        assertThat(loaded.process().inputs().get(0).type()).hasToString("kit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: strin       | 5:9: unknown type 'strin' (did you mean 'string'?)",
                "type: integer     | 5:9: unknown type 'integer' (write 'int')",
                "type: file        | 5:9: unknown type 'file' (did you mean 'File'?)",
                "type: thing       | 5:9: unknown type 'thing'",
                "type: 5           | 5:9: a type must be a name, a list or a map, not the number 5",
                "type: [null, int] | 5:10: a type is missing (write \"null\", in quotes, for the null type)",
                "type: {type: string} | 5:16: a schema's type is record, array or enum, not the string 'string' (for the type 'string' write its name alone)",
                "type: {items: string} | 5:9: a schema has no 'type' (a schema's type is record, array or enum)",
                "type: {type: array} | 5:9: array has no 'items'",
                "type: {type: enum} | 5:9: enum has no 'symbols'",
                "type: {type: record, fields: [{name: a, type: int}, {name: a, type: int}]} | 5:55: the record has two fields 'a'",
                "type: {type: array, items: int, itms: int} | 5:35: unknown field 'itms' in array (did you mean 'items'?)",
            })
    void wrong_types_are_reported(String line, String message) {
        String text = toolText("v1.2", "inputs:\n- id: x\n  " + line + "\n");
        assertThat(errors(text)).containsExactly(message);
    }

    @Test
    void a_type_made_of_itself_is_refused() {
        assertThat(errors(toolText("v1.2", """
                requirements: {SchemaDefRequirement: {types: [{name: a, type: record, fields: {f: a}}]}}
                """))).containsExactly("3:83: the type 'a' is made of itself");
    }

    @Test
    void the_name_of_an_imported_type_needs_its_file(@TempDir Path folder) {
        assertThat(errors(toolText("v1.2", """
                requirements: {SchemaDefRequirement: {types: [{name: 'types.yml#kit', type: enum, symbols: [a]}]}}
                inputs: {x: kit}
                """))).containsExactly("4:13: unknown type 'kit' (write 'types.yml#kit')");
    }

    @Test
    void schema_definitions_need_a_name_of_their_own() {
        assertThat(errors(toolText("v1.2", """
                requirements:
                  SchemaDefRequirement:
                    types:
                    - {type: enum, symbols: [a]}
                    - {name: x, type: enum, symbols: [a]}
                    - {name: x, type: enum, symbols: [b]}
                """)))
                .containsExactly(
                        "6:7: a type of SchemaDefRequirement has no 'name'", "8:7: two types have the name 'x'");
    }

    @Test
    void fields_of_records_had_no_files_in_version_1_0() {
        String text = "inputs:\n  x: {type: {type: record, fields: [{name: a, type: File, secondaryFiles: .b}]}}\n";
        assertThat(errors(toolText("v1.0", text)))
                .containsExactly("4:59: 'secondaryFiles' is a field of cwlVersion v1.1; this record field is v1.0"
                        + " (write cwlVersion: v1.1)");
    }

    @Test
    void what_optional_means() throws Exception {
        assertThat(input("v1.2", "type: string?\n").type().isOptional()).isTrue();
        assertThat(input("v1.2", "type: Any\n").type()).isEqualTo(Primitive.ANY);
    }
}
