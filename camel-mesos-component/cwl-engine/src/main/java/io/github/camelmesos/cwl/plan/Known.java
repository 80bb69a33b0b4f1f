package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.LinkSource.LinkMerge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is known of a value before the workflow runs. */
sealed interface Known {

    Known NOTHING = new Nothing();

    /** All of it. */
    record Value(Object value) implements Known {}

    /** It is an array with so many elements. */
    record Items(int length) implements Known {}

    /** Only that it will be there. */
    record Nothing() implements Known {}

    /** An element, where this is an array that a step scatters over. */
    default Known element(int index) {
        return this instanceof Value known && known.value() instanceof List<?> list && index < list.size()
                ? new Value(list.get(index))
                : NOTHING;
    }

    /** How many elements it has; -1 where that is not known. */
    default int length() {
        if (this instanceof Items items) {
            return items.length();
        }
        return this instanceof Value known && known.value() instanceof List<?> list ? list.size() : -1;
    }

    /** The value of a link from sources of which this much is known. */
    static Known link(LinkSource link, List<Known> sources) {
        if (link.pickValue().isPresent()) {
            return NOTHING;
        }
        if (sources.size() == 1 && link.linkMerge().isEmpty()) {
            return sources.get(0);
        }
        boolean flatten =
                link.linkMerge().filter(LinkMerge.MERGE_FLATTENED::equals).isPresent();
        List<Object> values = new ArrayList<>();
        int length = 0;
        boolean allKnown = true;
        for (Known source : sources) {
            boolean spread = flatten && source.length() >= 0;
            if (flatten && source instanceof Nothing) {
                return NOTHING;
            }
            length += spread ? source.length() : 1;
            allKnown &= source instanceof Value;
            if (source instanceof Value known && spread) {
                values.addAll((List<?>) known.value());
            } else if (source instanceof Value known) {
                values.add(known.value());
            }
        }
        return allKnown ? new Value(Collections.unmodifiableList(values)) : new Items(length);
    }
}
