package io.github.camelmesos.cluster.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {

    @ParameterizedTest
    @CsvSource({
        "172.18.0.0/16, 172.18.0.0/17, 172.18.255.254, 172.18.255.253",
        "192.168.16.0/20, 192.168.16.0/21, 192.168.31.254, 192.168.31.253",
        "10.0.0.64/26, 10.0.0.64/27, 10.0.0.126, 10.0.0.125",
    })
    void hasALowerHalfAndAddressesAtItsEnd(String text, String half, String last, String lastButOne) {
        Subnet subnet = Subnet.parse(text).orElseThrow();
        assertThat(subnet).hasToString(text);
        assertThat(subnet.lowerHalf()).hasToString(half);
        assertThat(subnet.fromTheEnd(0)).isEqualTo(last);
        assertThat(subnet.fromTheEnd(1)).isEqualTo(lastButOne);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fd00::/64", "<no value>", "10.0.0.0/29"})
    void thereIsNoneOfWhatCannotBeDivided(String text) {
        assertThat(Subnet.parse(text)).isEmpty();
    }

    @Test
    void aCarriageReturnOfTheEngineIsNoPartOfIt() {
        assertThat(Subnet.parse("172.18.0.0/16\n")).isPresent();
    }
}
