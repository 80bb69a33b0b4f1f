package io.github.camelmesos.cwl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void come_document_by_document_in_document_order_and_once() {
        problems.error(at("b", 5, 1), "late");
        problems.error(at("b", 2, 9), "middle", "do this");
        problems.error(at("a", 9, 9), "other document");
        problems.error(at("b", 2, 3), "early");
        problems.error(at("b", 5, 1), "late");
        problems.warning(at("b", 1, 1), "only a warning");
        InvalidDocumentException e = catchThrowableOfType(InvalidDocumentException.class, problems::throwIfAny);
        assertThat(e.getMessage().split("\n"))
                .containsExactly("/b:2:3: early", "/b:2:9: middle (do this)", "/b:5:1: late", "/a:9:9: other document");
        assertThat(problems.warnings()).extracting(Problem::message).containsExactly("only a warning");
    }

    @Test
    void of_thousands_only_the_first_are_kept() {
        for (int i = 1; i <= 5000; i++) {
            problems.error(at("b", i, 1), "wrong");
        }
        InvalidDocumentException e = catchThrowableOfType(InvalidDocumentException.class, problems::throwIfAny);
        assertThat(e.problems()).hasSize(1001);
        assertThat(e.problems().get(1000).message()).isEqualTo("there are more problems than these");
    }

    @Test
    void what_follows_from_a_problem_is_not_reported() {
        problems.mute(at("b", 1, 1));
        problems.error(at("b", 1, 1), "it follows");
        assertThat(problems.errors()).isEmpty();
        assertThat(problems.isMuted(at("b", 1, 1))).isTrue();
    }

    @Test
    void warnings_alone_stop_nothing() {
        problems.warning(at("b", 1, 1), "only a warning");
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void what_is_only_unsupported_is_told_apart() {
        problems.unsupported(at("b", 1, 1), "not here");
        assertThat(catchThrowableOfType(InvalidDocumentException.class, problems::throwIfAny)
                        .isUnsupported())
                .isTrue();
        problems.error(at("b", 1, 1), "wrong");
        assertThat(catchThrowableOfType(InvalidDocumentException.class, problems::throwIfAny)
                        .isUnsupported())
                .isFalse();
    }

    private static Position at(String document, int line, int column) {
        return new Position(URI.create("file:///" + document), line, column);
    }
}
