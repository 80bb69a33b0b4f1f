package io.github.camelmesos.cwl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.conformance.ConformanceSuite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code CONFORMANCE.md} says of messages, expressions and documents is what the tests check. */
class ConformancePageTest {

    private static final Path PAGE = Path.of("CONFORMANCE.md");

    private static final List<String> BROKEN = List.of(
            "source-misspelt",
            "link-types-differ",
            "link-of-array-without-scatter",
            "steps-in-a-cycle",
            "javascript-invalid",
            "features-undeclared",
            "field-missing-or-misspelt",
            "type-brackets-twice",
            "yaml-duplicate-keys",
            "run-missing-file");

    @Test
    void the_page_says_what_the_tests_check() throws Exception {
        String committed = Files.readString(PAGE);
        String expected = filled(committed, "broken documents", brokenDocuments());
        expected = filled(expected, "hostile expressions", hostileExpressions());
        expected = filled(expected, "own documents", ownDocuments());
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "stale; to write it anew: ./mvnw test -pl camel-mesos-component/cwl-engine -Dtest=ConformancePageTest"
                                + " -Ddocs.update=true")
                .isEqualTo(expected);
    }

    /** The text with what stands between two marks replaced. */
    private static String filled(String text, String name, String content) {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        assertThat(text).contains(begin, end);
        int start = text.indexOf(begin) + begin.length();
        return text.substring(0, start) + content + text.substring(text.indexOf(end));
    }

    private static String brokenDocuments() throws IOException {
        StringBuilder text = new StringBuilder("```\n");
        for (String name : BROKEN) {
            text.append(resource("/invalid/" + name + ".txt"));
        }
        return text.append("```\n").toString();
    }

    private static String hostileExpressions() throws IOException {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<String> group = new ArrayList<>();
        for (String line : resource("/io/github/camelmesos/cwl/expression/javascript/hostile.txt")
                .lines()
                .toList()) {
            if (line.startsWith("# ")) {
                group = groups.computeIfAbsent(line.substring(2), any -> new ArrayList<>());
            } else if (!line.isBlank()) {
                group.add(line);
            }
        }
        String rows = groups.entrySet().stream()
                .map(entry -> "| " + entry.getKey() + " | " + entry.getValue().size() + " | `"
                        + entry.getValue().get(0).replace("|", "\\|") + "` |\n")
                .collect(Collectors.joining());
        return "| what is tried | expressions | one of them |\n|---|---|---|\n" + rows;
    }

    private static String ownDocuments() throws Exception {
        StringBuilder text = new StringBuilder("| version | documents | of them must fail |\n|---|---|---|\n");
        for (String version : List.of("v1.0", "v1.1", "v1.2")) {
            var tests = ConformanceSuite.load(Path.of(ConformancePageTest.class
                    .getResource("/standard/" + version)
                    .toURI()));
            long failing = tests.stream().filter(test -> test.shouldFail()).count();
            text.append("| ").append(version).append(" | ").append(tests.size());
            text.append(" | ").append(failing).append(" |\n");
        }
        return text.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ConformancePageTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
