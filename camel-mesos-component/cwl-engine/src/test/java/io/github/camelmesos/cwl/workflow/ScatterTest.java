package io.github.camelmesos.cwl.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterTest {

    @Test
    void dotproductPairsElements() throws CwlException {
        Scatter scatter = scatter(ScatterMethod.DOTPRODUCT, List.of(1, 2), List.of("a", "b"));

        assertThat(items(scatter)).containsExactly("1a", "2b");
        assertThat(scatter.item(1)).containsEntry("fixed", true);
    }

    @Test
    void dotproductRefusesListsOfDifferentLengths() {
        assertThatThrownBy(() -> scatter(ScatterMethod.DOTPRODUCT, List.of(1, 2), List.of("a")))
                .hasMessageContaining("[x, y] have the lengths [2, 1]");
    }

    @Test
    void crossproductsTakeEveryCombinationTheLastListFastest() throws CwlException {
        List<Object> numbers = List.of(1, 2);
        List<Object> letters = List.of("a", "b", "c");

        assertThat(items(scatter(ScatterMethod.FLAT_CROSSPRODUCT, numbers, letters)))
                .containsExactly("1a", "1b", "1c", "2a", "2b", "2c");
        assertThat(items(scatter(ScatterMethod.NESTED_CROSSPRODUCT, numbers, letters)))
                .containsExactly("1a", "1b", "1c", "2a", "2b", "2c");
    }

    @Test
    void nestedCrossproductGathersListsOfLists() throws CwlException {
        Scatter scatter = scatter(ScatterMethod.NESTED_CROSSPRODUCT, List.of(1, 2), List.of("a", "b", "c"));

        assertThat(scatter.gather(new Object[] {1, 2, 3, 4, 5, 6}))
                .isEqualTo(List.of(List.of(1, 2, 3), List.of(4, 5, 6)));
        assertThat(scatter.label(4)).isEqualTo("1/1");
    }

    @Test
    void flatCrossproductGathersOneList() throws CwlException {
        Scatter scatter = scatter(ScatterMethod.FLAT_CROSSPRODUCT, List.of(1, 2), List.of("a"));

        assertThat(scatter.gather(new Object[] {1, 2})).isEqualTo(List.of(1, 2));
        assertThat(scatter.label(1)).isEqualTo("1");
    }

    @Test
    void anEmptyListGivesNoItemsAndKeepsTheNesting() throws CwlException {
        Scatter scatter = scatter(ScatterMethod.NESTED_CROSSPRODUCT, List.of(1, 2), List.of());

        assertThat(scatter.size()).isZero();
        assertThat(scatter.gather(new Object[0])).isEqualTo(List.of(List.of(), List.of()));
        assertThat(scatter(ScatterMethod.DOTPRODUCT, List.of(), List.of()).gather(new Object[0]))
                .isEqualTo(List.of());
    }

    @Test
    void refusesToScatterWhatIsNoList() {
        assertThatThrownBy(() -> scatter(ScatterMethod.DOTPRODUCT, "text", List.of()))
                .hasMessageContaining("input x is scattered but is no array: \"text\"");
    }

    @Test
    void scattersAnInputThatIsListedTwiceOverListsInLists() throws Exception {
        Scatter scatter = twice(ScatterMethod.NESTED_CROSSPRODUCT, List.of(List.of(1, 2), List.of(), List.of(3)));

        assertThat(scatter.size()).isEqualTo(3);
        assertThat(scatter.item(2)).containsEntry("x", 3);
        assertThat(scatter.label(1)).isEqualTo("0/1");
        assertThat(scatter.gather(new Object[] {"a", "b", "c"}))
                .isEqualTo(List.of(List.of("a", "b"), List.of(), List.of("c")));
    }

    @Test
    void flattensTheItemsOfListsInLists() throws Exception {
        Scatter scatter = twice(ScatterMethod.FLAT_CROSSPRODUCT, List.of(List.of(1, 2), List.of(), List.of(3)));

        assertThat(scatter.label(2)).isEqualTo("2");
        assertThat(scatter.gather(new Object[] {"a", "b", "c"})).isEqualTo(List.of("a", "b", "c"));
    }

    @Test
    void refusesListsInListsThatAreNone() {
        assertThatThrownBy(() -> twice(ScatterMethod.NESTED_CROSSPRODUCT, List.of(List.of(1), 2)))
                .hasMessageContaining("input x is scattered but is no array: 2");
    }

    private static Scatter twice(ScatterMethod method, Object lists) throws Exception {
        return Scatter.of(Models.scattered(Models.step("s", null, List.of()), method, "x", "x"), Map.of("x", lists));
    }

    @Test
    void refusesMoreItemsThanCanBeCounted() {
        List<Object> many = Collections.nCopies(100_000, 1);

        assertThatThrownBy(() -> scatter(ScatterMethod.FLAT_CROSSPRODUCT, many, many))
                .hasMessageContaining("too many items");
    }

    private static List<String> items(Scatter scatter) {
        return IntStream.range(0, scatter.size())
                .mapToObj(scatter::item)
                .map(item -> "" + item.get("x") + item.get("y"))
                .toList();
    }

    private static Scatter scatter(ScatterMethod method, Object x, Object y) throws CwlException {
        return Scatter.of(
                Models.scattered(Models.step("s", null, List.of()), method, "x", "y"),
                Map.of("x", x, "y", y, "fixed", true));
    }
}
