package io.github.camelmesos.cwl.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes JUnit tests of a suite. */
public final class ConformanceTests {

    /** A regular expression of the ids of the tests to run, for work on some of them. */
    public static final String ONLY = "cwl.only";

    private ConformanceTests() {}

    /**
     * A test for each of the suite's.
     *
     * @param work each test gets a directory below it for its outputs
     * @param report counts what passes
     * @throws IOException when the suite cannot be read
     */
    public static Stream<DynamicTest> of(Path suite, ConformanceTarget target, Path work, ConformanceReport report)
            throws IOException {
        Predicate<String> wanted = Optional.ofNullable(System.getProperty(ONLY))
                .map(only -> Pattern.compile(only).asMatchPredicate())
                .orElse(id -> true);
        List<ConformanceCase> tests = ConformanceSuite.load(suite);
        return tests.stream()
                .filter(test -> wanted.test(test.id()))
                .map(test ->
                        DynamicTest.dynamicTest(test.id(), () -> check(test, target, work.resolve(test.id()), report)));
    }

    private static void check(
            ConformanceCase test, ConformanceTarget target, Path directory, ConformanceReport report) {
        Optional<String> difference;
        try {
            Map<String, Object> outputs = target.run(test, directory);
            difference = test.shouldFail()
                    ? Optional.of("it must fail, but gave " + outputs)
                    : OutputComparison.difference(test.output().orElse(Map.of()), outputs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            difference = Optional.of("interrupted");
        } catch (Exception e) {
            difference = test.shouldFail() ? Optional.empty() : Optional.of(String.valueOf(e));
        }
        if (difference.isPresent()) {
            report.failed(test, difference.get());
            throw new AssertionError(test.tool() + " " + test.job().orElse("") + ": " + difference.get());
        }
        report.passed(test);
    }
}
