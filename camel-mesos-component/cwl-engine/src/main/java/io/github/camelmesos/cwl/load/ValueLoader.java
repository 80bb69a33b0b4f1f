package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a CWL value: a default, or an input of a job order. Maps with the class File or Directory become such. */
final class ValueLoader {

    private final Scope scope;

    ValueLoader(Scope scope) {
        this.scope = scope;
    }

    /** The value, as {@code cwl.value} says. */
    Object load(Node node) {
        if (node instanceof ListNode list) {
            List<Object> values = new ArrayList<>(list.items().size());
            list.items().forEach(item -> values.add(load(item)));
            return Collections.unmodifiableList(values);
        }
        if (!(node instanceof MapNode map)) {
            return ((ScalarNode) node).value();
        }
        Optional<String> kind = map.string("class").map(Vocabulary::local);
        if (kind.filter(name -> name.equals("File") || name.equals("Directory")).isPresent()) {
            return new FileLoader(scope, this).load(map, kind.get());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.entries().forEach(entry -> values.put(entry.key(), load(entry.value())));
        return Collections.unmodifiableMap(values);
    }
}
