package io.github.camelmesos.cwl.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * A suite as JUnit tests.
 *
 * @param notHere tests that cannot pass where they are run, by id, with the reason: they are skipped when they fail
 * @param work each test gets a directory below it for its outputs
 * @param report counts what passes
 */
public record ConformanceTests(
        ConformanceTarget target, Map<String, String> notHere, Path work, ConformanceReport report) {

    /** A regular expression of the ids of the tests to run, for work on some of them. */
    public static final String ONLY = "cwl.only";

    /**
     * A test for each of the suite that the build names; none, and a message, where there is no such suite.
     *
     * @throws IOException when the suite cannot be read
     */
    public Stream<DynamicTest> ofConfiguredSuite() throws IOException {
        return ofConfiguredSuite(test -> true);
    }

    /** Those of them that are chosen. */
    public Stream<DynamicTest> ofConfiguredSuite(Predicate<ConformanceCase> chosen) throws IOException {
        Optional<Path> suite = ConformanceSuite.configured();
        Assumptions.assumeTrue(
                suite.isPresent(),
                () -> "no conformance suite at " + System.getProperty(ConformanceSuite.PROPERTY) + ": set -D"
                        + ConformanceSuite.PROPERTY + "=DIRECTORY");
        return of(suite.orElseThrow(), chosen);
    }

    /**
     * A test for each of a suite.
     *
     * @throws IOException when the suite cannot be read
     */
    public Stream<DynamicTest> of(Path suite) throws IOException {
        return of(suite, test -> true);
    }

    private Stream<DynamicTest> of(Path suite, Predicate<ConformanceCase> chosen) throws IOException {
        Predicate<String> wanted = Optional.ofNullable(System.getProperty(ONLY))
                .map(only -> Pattern.compile(only).asMatchPredicate())
                .orElse(id -> true);
        return ConformanceSuite.load(suite).stream()
                .filter(test -> wanted.test(test.id()) && chosen.test(test))
                .map(test -> DynamicTest.dynamicTest(test.id(), () -> check(test)));
    }

    private void check(ConformanceCase test) {
        Optional<String> difference = difference(test);
        if (difference.isEmpty()) {
            report.passed(test);
            return;
        }
        Optional<String> excuse = Optional.ofNullable(notHere.get(test.id()));
        report.failed(test, excuse.map(reason -> reason + ": ").orElse("") + difference.get());
        Assumptions.assumeTrue(excuse.isEmpty(), () -> test.id() + " cannot pass here: " + excuse.orElse(""));
        throw new AssertionError(test.tool() + " " + test.job().orElse("") + ": " + difference.get());
    }

    private Optional<String> difference(ConformanceCase test) {
        try {
            Map<String, Object> outputs = target.run(test, work.resolve(test.id()));
            return test.shouldFail()
                    ? Optional.of("it must fail, but gave " + outputs)
                    : OutputComparison.difference(test.output().orElse(Map.of()), outputs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (Exception e) {
            return test.shouldFail() ? Optional.empty() : Optional.of(String.valueOf(e));
        }
    }
}
