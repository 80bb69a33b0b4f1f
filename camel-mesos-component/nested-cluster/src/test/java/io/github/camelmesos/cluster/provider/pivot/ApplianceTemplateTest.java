package io.github.camelmesos.cluster.provider.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplianceTemplateTest {

    private static final String CONTAINER = """
            {"containers": [{"id": "%s", "type": "service", "image": "i", "resources": {"cpus": %s, "mem": %s},
              "args": ["%s"], "dependencies": [%s]}], "id": "%s"}""";

    @TempDir
    Path temporary;

    @Test
    void theApplianceOfADefaultClusterIsTheOneThatWasApproved() throws Exception {
        assertThat(appliance(Map.of(), 4, 4096) + "\n").isEqualTo(approved("default-cluster.json"));
    }

    @Test
    void sharedDataAndVolumesInTheOtherSpellingAreTheOnesThatWereApproved() throws Exception {
        Map<String, String> settings =
                Map.of("camelmesos.cluster.pivot.data", "/shared", "camelmesos.cluster.pivot.volumes", "paths");
        assertThat(appliance(settings, 0.5, 300) + "\n").isEqualTo(approved("shared-data.json"));
    }

    @Test
    void aPlaceholderThatIsNotKnownIsNamed() {
        assertRefused(CONTAINER.formatted("a", 1, 128, "${nonsense}", "", "x"), "${nonsense}; known are cluster, run");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertRefused("{\n  \"id\": \"x\",\n  \"containers\": [}\n", "line 3");
    }

    @Test
    void namesThatPivotWouldRefuseAreRefusedBefore() {
        assertRefused(
                CONTAINER.formatted("a_b", 1, 128, "", "", "x"),
                "a container's id is made of letters, digits and -, not 'a_b'");
        assertRefused(
                CONTAINER.formatted("a", 1, 128, "", "", "x.y"), "the appliance's id is made of letters, digits and -");
    }

    @Test
    void amountsThatPivotWouldRefuseAreRefusedBefore() {
        assertRefused(
                CONTAINER.formatted("a", 0.5, 128, "", "", "x"), "container a has cpus 0.5; PIVOT takes whole numbers");
        assertRefused(CONTAINER.formatted("a", 0, 128, "", "", "x"), "container a has cpus 0");
        assertRefused(CONTAINER.formatted("a", 1, 100, "", "", "x"), "container a has mem 100");
    }

    @Test
    void referencesToUnknownContainersAreRefusedBefore() {
        assertRefused(
                CONTAINER.formatted("a", 1, 128, "zk://@b:2181", "", "x"),
                "container a, args names a container 'b'; there are a");
        assertRefused(
                CONTAINER.formatted("a", 1, 128, "", "\"c\"", "x"), "container a, dependencies names a container 'c'");
    }

    @Test
    void anEscapedAtSignIsNoReference() throws Exception {
        check(CONTAINER.formatted("a", 1, 128, "me\\\\@home", "", "x"));
    }

    private void assertRefused(String template, String message) {
        assertThatIOException().isThrownBy(() -> check(template)).withMessageContaining(message);
    }

    private void check(String template) throws IOException {
        Path file = Files.writeString(temporary.resolve("template.json"), template);
        ApplianceRules.check(tree(file, Map.of(), 1, 512));
    }

    private static String appliance(Map<String, String> settings, double cpus, long memory) throws IOException {
        Map<String, Object> tree = tree(Path.of("../../config/appliance.json"), settings, cpus, memory);
        ApplianceRules.check(tree);
        return new String(JsonTree.bytes(tree), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> tree(Path template, Map<String, String> settings, double cpus, long memory)
            throws IOException {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("camelmesos.cluster.pivot.url", "http://pivot:9191");
        all.put("camelmesos.cluster.pivot.template", template.toString());
        ClusterSettings clusters = ClusterSettings.of(all);
        ClusterShape shape = new ClusterShape(2, new ClusterResources(cpus, memory, 4096));
        ClusterSpec spec = new ClusterSpec("nested-1", "run-1", "default", shape, "ledger");
        return new ApplianceValues(spec, clusters).fill(ApplianceTemplate.read(template), PivotSettings.of(clusters));
    }

    private static String approved(String name) throws IOException {
        try (InputStream in = ApplianceTemplateTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
