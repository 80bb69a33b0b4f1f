package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.model.LinkSource.LinkMerge;
import io.github.camelmesos.cwl.model.LinkSource.PickValue;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words of the standard's enumerations. */
final class Words {

    static final Map<String, LoadListing> LOAD_LISTING = of(LoadListing.values());
    static final Map<String, LinkMerge> LINK_MERGE = of(LinkMerge.values());
    static final Map<String, PickValue> PICK_VALUE = of(PickValue.values());
    static final Map<String, ScatterMethod> SCATTER_METHOD = of(ScatterMethod.values());

    private Words() {}

    @SafeVarargs
    private static <E extends Enum<E>> Map<String, E> of(E... values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return words;
    }
}
