package io.github.camelmesos.mesos.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.mesos.message.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
    @Test
    void sumsAreExactInThousandths() {
        Resources tenth = Resources.of(0.1, 0, 0);
        Resources sum = Resources.NONE;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(tenth);
        }
        assertThat(sum).isEqualTo(Resources.of(1, 0, 0));
        assertThat(Resources.of(0.3, 0, 0).minus(tenth)).isEqualTo(Resources.of(0.2, 0, 0));
        assertThat(Resources.of(0.0004, 0, 0)).isEqualTo(Resources.NONE);
        assertThat(Resources.of(1.0006, 0, 0).cpus()).isEqualTo(1.001);
    }

    @Test
    void theFlagOfAgentsIsRead() {
        Resources resources = Resources.parse("cpus:4;mem(*):4096;disk:10000;gpus:1;ports:[31000-32000, 33000-33010]");
        assertThat(resources)
                .isEqualTo(Resources.of(4, 4096, 10000)
                        .withGpus(1)
                        .withPorts(PortRanges.of(31000, 32000).plus(PortRanges.of(33000, 33010))));
        assertThat(Resources.parse(resources.toString())).isEqualTo(resources);
        assertThat(resources).hasToString("cpus:4; mem:4096; disk:10000; gpus:1; ports:[31000-32000, 33000-33010]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpus",
                "cpus:four",
                "cpus:-1",
                "cpu:4",
                "mem(role):5",
                "ports:31000",
                "ports:[2-1]",
                "ports:[1-70000]",
                "ports:[a-b]",
                "ports:[1-2-3]"
            })
    void whatCannotBeReadIsNamed(String text) {
        assertThatThrownBy(() -> Resources.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.substring(0, 3));
    }

    @Test
    void messagesGoThereAndBack() {
        Resources resources = Resources.parse("cpus:0.5;mem:32;ports:[5-6]");
        List<Resource> messages = resources.toMessages();
        assertThat(messages).extracting(Resource::name).containsExactly("cpus", "mem", "ports");
        assertThat(Resources.from(messages)).isEqualTo(resources);
        assertThat(Resources.from(List.of(Resource.scalar("bandwidth", 3)))).isEqualTo(Resources.NONE);
    }

    @Test
    void containingIsByEveryKind() {
        Resources all = Resources.parse("cpus:2;mem:100;ports:[1-10]");
        assertThat(all.contains(Resources.parse("cpus:2;mem:100;ports:[3-4]"))).isTrue();
        assertThat(all.contains(Resources.parse("cpus:2.001"))).isFalse();
        assertThat(all.contains(Resources.parse("ports:[10-11]"))).isFalse();
        assertThat(all.contains(Resources.NONE.withGpus(1))).isFalse();
    }

    @Test
    void portsAreASet() {
        PortRanges ports = PortRanges.parse("[1-3,5,4,10-12]");
        assertThat(ports).hasToString("[1-5, 10-12]");
        assertThat(ports.size()).isEqualTo(8);
        assertThat(ports.minus(PortRanges.parse("[2-3,12]"))).hasToString("[1-1, 4-5, 10-11]");
        assertThat(ports.minus(ports)).isEqualTo(PortRanges.NONE);
    }
}
