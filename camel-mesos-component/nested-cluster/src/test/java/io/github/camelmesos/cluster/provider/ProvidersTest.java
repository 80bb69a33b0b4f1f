package io.github.camelmesos.cluster.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    private final FakeProvider fake = new FakeProvider();
    private final Providers providers = new Providers("fake", List.of(fake));

    @Test
    void findsTheUsualOneWhereNoneIsNamed() throws Exception {
        assertThat(providers.named(Optional.empty())).isSameAs(fake);
        assertThat(providers.named(Optional.of("fake"))).isSameAs(fake);
    }

    @Test
    void namesTheKnownOnesForAnUnknownOne() {
        assertThatExceptionOfType(AdmissionException.class)
                .isThrownBy(() -> providers.named(Optional.of("moon")))
                .withMessage("NO_PROVIDER: no provider 'moon'; known are fake")
                .matches(e -> e.reason() == Reason.NO_PROVIDER);
        assertThat(providers.find("moon")).isEmpty();
    }

    @Test
    void closesThemAll() {
        providers.close();
        assertThat(fake.calls).containsExactly("close");
    }
}
