package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.LinkSource.LinkMerge;
import io.github.camelmesos.cwl.model.LinkSource.PickValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The value of a link: its sources' values merged, then picked from.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#WorkflowStepInput">linkMerge and pickValue</a>
 */
final class LinkValues {

    private LinkValues() {}

    /**
     * @param link where the value comes from
     * @param values the value of each source
     * @throws CwlException when {@code pickValue} does not find what it needs
     */
    static Object of(LinkSource link, Function<String, Object> values) throws CwlException {
        Object merged = merge(link, values);
        if (link.pickValue().isEmpty()) {
            return merged;
        }
        List<?> candidates = merged instanceof List<?> list ? list : Collections.singletonList(merged);
        return pick(link, link.pickValue().get(), candidates);
    }

    /** A lone source is passed as it is, unless the document asks for a merge: nested is only the default of several. */
    private static Object merge(LinkSource link, Function<String, Object> values) {
        List<String> sources = link.sources();
        if (sources.isEmpty()) {
            return link.isList() ? List.of() : null;
        }
        if (sources.size() == 1 && link.linkMerge().isEmpty()) {
            return values.apply(sources.get(0));
        }
        boolean flatten =
                link.linkMerge().filter(LinkMerge.MERGE_FLATTENED::equals).isPresent();
        List<Object> merged = new ArrayList<>(sources.size());
        for (String source : sources) {
            Object value = values.apply(source);
            if (flatten && value instanceof List<?> list) {
                merged.addAll(list);
            } else {
                merged.add(value);
            }
        }
        return Collections.unmodifiableList(merged);
    }

    private static Object pick(LinkSource link, PickValue method, List<?> candidates) throws CwlException {
        List<Object> present = new ArrayList<>();
        candidates.stream().filter(Objects::nonNull).forEach(present::add);
        return switch (method) {
            case ALL_NON_NULL -> Collections.unmodifiableList(present);
            case FIRST_NON_NULL -> {
                if (present.isEmpty()) {
                    throw new CwlException("pickValue first_non_null: all of " + link.sources() + " are null");
                }
                yield present.get(0);
            }
            case THE_ONLY_NON_NULL -> {
                if (present.size() != 1) {
                    throw new CwlException("pickValue the_only_non_null: " + present.size() + " of " + link.sources()
                            + " are not null, one must be");
                }
                yield present.get(0);
            }
        };
    }
}
