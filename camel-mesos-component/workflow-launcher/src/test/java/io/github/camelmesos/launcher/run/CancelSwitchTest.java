package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancelSwitchTest {

    private final AtomicInteger cancels = new AtomicInteger();
    private final CancelSwitch cancel = new CancelSwitch();

    @Test
    void aRunIsCancelledWhenItIsToldTo() {
        cancel.connect(cancels::incrementAndGet);
        assertThat(cancels).hasValue(0);

        cancel.cancel();

        assertThat(cancels).hasValue(1);
    }

    @Test
    void aRunThatWasCancelledBeforeItBeganIsCancelledAsItBegins() {
        cancel.cancel();

        cancel.connect(cancels::incrementAndGet);

        assertThat(cancels).hasValue(1);
    }
}
