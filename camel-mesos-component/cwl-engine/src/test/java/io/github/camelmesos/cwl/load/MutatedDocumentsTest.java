package io.github.camelmesos.cwl.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.document.DocumentLimits;
import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.YamlReader;
import io.github.camelmesos.cwl.value.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to a document, loading it ends in a process or in problems with their places. */
class MutatedDocumentsTest {

    private static final List<Object> JUNK = Arrays.asList(
            null,
            true,
            5,
            -1,
            1.5,
            "",
            "x",
            "#",
            "#x/y",
            "a:b",
            "$(",
            "${",
            "$(1)",
            List.of(),
            List.of("a"),
            Map.of(),
            Map.of("class", "File"),
            Map.of("$import", "x"),
            List.of(List.of()),
            "null",
            "File?",
            "[]",
            "?",
            "%zz",
            "//",
            "file:",
            "\u0000",
            "\uD83D\uDC33",
            "http://[",
            "s3://",
            "_:",
            "cwl:",
            "../..",
            "/");

    private static final String WORKFLOW = """
            cwlVersion: v1.2
            $namespaces: {edam: 'http://edamontology.org/'}
            $graph:
            - id: main
              class: Workflow
              requirements:
                ScatterFeatureRequirement: {}
                StepInputExpressionRequirement: {}
                MultipleInputFeatureRequirement: {}
                InlineJavascriptRequirement: {expressionLib: ['var a = 1;']}
                SchemaDefRequirement: {types: [{name: kit, type: record, fields: {bait: string, n: {type: int}}}]}
              inputs:
                reads: {type: 'File[]', format: edam:format_2330, secondaryFiles: [.bai, {pattern: ^.x, required: false}]}
                kit: {type: kit, default: {bait: b, n: 1}}
                ref: {type: File?, default: {class: File, location: r.fa, secondaryFiles: [{class: File, path: r.fai}]}}
              outputs:
                out: {type: 'File[]', outputSource: [one/o], linkMerge: merge_flattened}
              steps:
                one:
                  in: {f: reads, k: {source: kit, valueFrom: $(self.bait)}, r: {source: [ref], pickValue: first_non_null}}
                  out: [o]
                  scatter: f
                  when: $(inputs.f.size > 0)
                  run: '#tool'
            - id: tool
              class: CommandLineTool
              hints: {SoftwareRequirement: {packages: {p: {version: ['1']}}}, ResourceRequirement: {coresMin: 0.5}}
              requirements:
              - {class: InitialWorkDirRequirement, listing: [{entryname: a, entry: $(inputs.f)}, {class: Directory, listing: []}]}
              - {class: EnvVarRequirement, envDef: {A: b}}
              - {class: DockerRequirement, dockerPull: d}
              - {class: ToolTimeLimit, timelimit: 5}
              baseCommand: [a, b]
              arguments: [x, {valueFrom: $(inputs.k), position: 1}]
              inputs:
                f: {type: File, inputBinding: {prefix: -f, position: $(1)}}
                k: string
                r: {type: ['null', File], loadContents: true}
              outputs: {o: {type: File, outputBinding: {glob: ['*', '$(inputs.k)'], outputEval: '$(self[0])'}}}
              stdout: out.txt
            """;

    private final DocumentLoader loader = new DocumentLoader(new Fetcher(FetchPolicy.LOCAL));
    private final Random random = new Random(42);

    @Test
    void ends_in_a_process_or_in_problems() throws Exception {
        Object document = new YamlReader(DocumentLimits.DEFAULT)
                .read(CwlText.DOCUMENT, WORKFLOW)
                .toValue();
        assertThat(loader.load(CwlText.DOCUMENT, WORKFLOW).process()).isNotNull();
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            String text = JsonText.compact(mutate(document));
            try {
                loader.load(CwlText.DOCUMENT, text);
            } catch (InvalidDocumentException e) {
                refused++;
                assertThat(e.problems())
                        .isNotEmpty()
                        .allMatch(problem -> problem.message().length() < 400);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("loading failed of " + text, e);
            }
        }
        assertThat(refused).isBetween(1000, 2999);
    }

    /** Replaces, drops or renames about one part in fifty. */
    private Object mutate(Object value) {
        if (random.nextInt(100) == 0) {
            return JUNK.get(random.nextInt(JUNK.size()));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((key, field) -> {
                int choice = random.nextInt(200);
                String name = choice == 1 ? key + "x" : (String) key;
                if (choice != 0) {
                    changed.put(name, mutate(field));
                }
            });
            return changed;
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>();
            list.forEach(item -> changed.add(mutate(item)));
            return changed;
        }
        return value;
    }
}
