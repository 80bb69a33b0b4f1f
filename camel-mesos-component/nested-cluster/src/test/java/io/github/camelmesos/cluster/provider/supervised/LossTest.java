package io.github.camelmesos.cluster.provider.supervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cluster.ProvisioningException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LossTest {

    private final List<String> told = new ArrayList<>();
    private final Loss loss = new Loss(reason -> told.add(reason.getMessage()));

    @Test
    void isToldOnceWhileNobodyWaits() {
        loss.report("first");
        loss.report("second");
        assertThat(told).containsExactly("first");
    }

    @Test
    void endsWhatIsWaitedForAndIsTheReasonThen() {
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> loss.unlessLost(() -> {
                    loss.report("gone");
                    new CountDownLatch(1).await();
                    return null;
                }))
                .withMessage("gone");
        assertThat(told).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void nothingIsBegunAfterIt() {
        loss.report("gone");
        assertThatThrownBy(() -> loss.unlessLost(() -> "begun")).hasMessage("gone");
    }

    @Test
    void otherFailuresAndInterruptsAreNotItsOwn() throws Exception {
        assertThatThrownBy(() -> loss.unlessLost(() -> {
                    throw new IOException("other");
                }))
                .hasMessage("other");
        assertThat(loss.unlessLost(() -> "done")).isEqualTo("done");
    }
}
