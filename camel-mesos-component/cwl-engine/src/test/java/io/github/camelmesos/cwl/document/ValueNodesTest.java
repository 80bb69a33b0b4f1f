package io.github.camelmesos.cwl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueNodesTest {

    private static final URI REQUEST = URI.create("http://host/runs");

    @Test
    void values_come_out_as_they_went_in() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("a", new ArrayList<>(Arrays.asList(1, 2.5, "x", null, true)));
        values.put("b", Map.of("c", List.of()));
        Node node = ValueNodes.of(values, REQUEST);
        assertThat(node.toValue()).isEqualTo(values);
        assertThat(node.position()).hasToString("http://host/runs:1:1");
    }

    @Test
    void only_plain_values_are_taken() {
        assertThatThrownBy(() -> ValueNodes.of(List.of(REQUEST), REQUEST)).isInstanceOf(IllegalArgumentException.class);
    }
}
