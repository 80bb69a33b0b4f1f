package io.github.camelmesos.cwl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelmesos.cwl.document.DocumentLimits;
import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.YamlReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every document and job order of the conformance suite loads, but for those that are wrong on purpose. */
class ConformanceDocumentsTest {

    /** Tests that should fail because the document is wrong; the others fail when they run. */
    private static final Set<String> INVALID = Set.of(
            "timelimit_invalid",
            "invalid_syntax_v10_uses_v12_tool",
            "invalid_syntax_v11_uses_v12_workflow",
            "invalid_syntax_mixed_v12_workflow",
            "iwd-container-entryname2",
            "iwd-container-entryname3",
            "iwd-container-entryname4",
            "all_non_null_multi_with_non_array_output",
            "all_non_null_multi_with_non_array_output_nojs");

    private final Fetcher fetcher = new Fetcher(FetchPolicy.LOCAL);
    private final DocumentLoader documents = new DocumentLoader(fetcher);
    private final JobOrderLoader jobOrders = new JobOrderLoader(fetcher);

    @TestFactory
    Stream<DynamicTest> loads_or_rejects() throws Exception {
        Path suite = Path.of(System.getProperty("cwl.suite", "none"), "conformance_tests.yaml");
        assumeTrue(Files.exists(suite), "no conformance suite at " + suite);
        URI base = References.ofPath(suite);
        ListNode tests = (ListNode) new YamlReader(DocumentLimits.DEFAULT).read(base, fetcher.text(base));
        return tests.items().stream()
                .map(MapNode.class::cast)
                .map(test -> DynamicTest.dynamicTest(test.string("id").orElseThrow(), () -> check(test, base)));
    }

    private void check(MapNode test, URI base) throws Exception {
        URI tool = References.resolve(base, test.string("tool").orElseThrow());
        if (INVALID.contains(test.string("id").orElseThrow())) {
            assertThatThrownBy(() -> documents.load(tool)).isInstanceOf(InvalidDocumentException.class);
            return;
        }
        assertThat(documents.load(tool).process()).isNotNull();
        Optional<String> job = test.string("job");
        if (job.isPresent()) {
            assertThat(jobOrders.load(References.resolve(base, job.get()))).isNotNull();
        }
    }
}
