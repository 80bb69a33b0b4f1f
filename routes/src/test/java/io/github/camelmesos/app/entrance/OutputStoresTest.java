package io.github.camelmesos.app.entrance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputStoresTest {

    private static final OutputStores STORES = OutputStores.parse("s3://results/of/others/, s3://free");

    @ParameterizedTest
    @ValueSource(strings = {"s3://results/of/others", "s3://results/of/others/today", "s3://free/anything/"})
    void outputsMayGoBelowThePlacesThatAreSet(String place) {
        assertThatCode(() -> STORES.require(URI.create(place))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://results/of/othersandmore",
                "s3://results/of",
                "s3://results/of/others/../mine",
                "s3://results/of/others/%2e%2e/mine",
                "s3://results/of/others/today?x",
                "s3://other/of/others",
                "s3:free/a"
            })
    void otherPlacesAreRefused(String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STORES.require(URI.create(place)))
                .withMessageContaining(place)
                .withMessageContaining("outputs may go below s3://results/of/others/, s3://free");
    }

    @Test
    void withoutASettingNothingIsAllowedAndItIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputStores.parse("").require(URI.create("s3://free/a")))
                .withMessageContaining("camelmesos.submissions.outputs");
    }

    @Test
    void whatIsNoPlaceInAStoreCannotBeSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputStores.parse("/data/results"))
                .withMessageContaining("write s3://BUCKET/NAME");
    }
}
