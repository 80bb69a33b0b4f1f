package io.github.camelmesos.cluster.provider.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void almostEveryNameInItsListIsAClass() throws Exception {
        assertThat(WarmUp.names()).hasSizeGreaterThan(500);
        long missing =
                WarmUp.names().stream().filter(name -> !WarmUp.isLoaded(name)).count();
        assertThat(missing).as("take the list anew: see its first lines").isLessThan(50);
    }

    @Test
    void skipsWhatIsNoClass() {
        assertThat(WarmUp.isLoaded("io.github.camelmesos.NoSuchClass")).isFalse();
    }
}
