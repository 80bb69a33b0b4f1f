package io.github.camelmesos.cwl.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.LinkSource.LinkMerge;
import io.github.camelmesos.cwl.model.LinkSource.PickValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkValuesTest {

    private final Map<String, Object> values = new HashMap<>();

    LinkValuesTest() {
        values.put("one", 1);
        values.put("two", 2);
        values.put("none", null);
        values.put("list", List.of(3, 4));
        values.put("holes", Arrays.asList(5, null, 6));
    }

    @Test
    void oneSourceIsPassedAsItIs() throws CwlException {
        assertThat(value(null, null, false, "one")).isEqualTo(1);
        assertThat(value(null, null, true, "list")).isEqualTo(List.of(3, 4));
    }

    @Test
    void severalSourcesMakeAListInTheirOrder() throws CwlException {
        assertThat(value(null, null, true, "two", "none", "one")).isEqualTo(Arrays.asList(2, null, 1));
    }

    @Test
    void mergeNestedWrapsEvenOneSource() throws CwlException {
        assertThat(value(LinkMerge.MERGE_NESTED, null, true, "list")).isEqualTo(List.of(List.of(3, 4)));
    }

    @Test
    void mergeFlattenedConcatenatesListsAndAppendsTheRest() throws CwlException {
        assertThat(value(LinkMerge.MERGE_FLATTENED, null, true, "list", "one", "list"))
                .isEqualTo(List.of(3, 4, 1, 3, 4));
    }

    @Test
    void firstNonNullTakesTheFirst() throws CwlException {
        assertThat(value(null, PickValue.FIRST_NON_NULL, true, "none", "two", "one"))
                .isEqualTo(2);
    }

    @Test
    void firstNonNullFailsWhereAllAreNull() {
        assertThatThrownBy(() -> value(null, PickValue.FIRST_NON_NULL, true, "none", "none"))
                .isInstanceOf(CwlException.class)
                .hasMessageContaining("first_non_null");
    }

    @Test
    void theOnlyNonNullFailsWhereTwoAreThere() throws CwlException {
        assertThat(value(null, PickValue.THE_ONLY_NON_NULL, true, "none", "two"))
                .isEqualTo(2);
        assertThatThrownBy(() -> value(null, PickValue.THE_ONLY_NON_NULL, true, "one", "two"))
                .hasMessageContaining("2 of [one, two] are not null");
    }

    @Test
    void allNonNullDropsNullsAndMayBeEmpty() throws CwlException {
        assertThat(value(null, PickValue.ALL_NON_NULL, true, "none", "two", "one"))
                .isEqualTo(List.of(2, 1));
        assertThat(value(null, PickValue.ALL_NON_NULL, true, "none", "none")).isEqualTo(List.of());
    }

    @Test
    void picksFromTheListOfALoneSource() throws CwlException {
        assertThat(value(null, PickValue.ALL_NON_NULL, false, "holes")).isEqualTo(List.of(5, 6));
    }

    @Test
    void picksAfterMerging() throws CwlException {
        assertThat(value(LinkMerge.MERGE_FLATTENED, PickValue.ALL_NON_NULL, true, "holes", "none", "one"))
                .isEqualTo(List.of(5, 6, 1));
    }

    private Object value(LinkMerge merge, PickValue pick, boolean isList, String... sources) throws CwlException {
        LinkSource link = new LinkSource(
                List.of(sources), isList, Optional.ofNullable(merge), Optional.ofNullable(pick), Models.HERE);
        return LinkValues.of(link, values::get);
    }
}
