package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds steps that wait for each other. */
final class StepCycles {

    private StepCycles() {}

    static void report(List<Step> steps, Problems problems) {
        Map<String, Step> waiting = new LinkedHashMap<>();
        steps.forEach(step -> waiting.put(step.id(), step));
        Map<String, Set<String>> before = new HashMap<>();
        Map<String, List<String>> after = new HashMap<>();
        for (Step step : waiting.values()) {
            Set<String> sources = sources(step, waiting.keySet());
            before.put(step.id(), sources);
            sources.forEach(source ->
                    after.computeIfAbsent(source, s -> new ArrayList<>()).add(step.id()));
        }
        List<String> ready = new ArrayList<>(
                waiting.keySet().stream().filter(id -> before.get(id).isEmpty()).toList());
        while (!ready.isEmpty()) {
            String done = ready.remove(ready.size() - 1);
            waiting.remove(done);
            for (String next : after.getOrDefault(done, List.of())) {
                before.get(next).remove(done);
                if (before.get(next).isEmpty()) {
                    ready.add(next);
                }
            }
        }
        if (!waiting.isEmpty()) {
            List<String> cycle = cycle(waiting.keySet().iterator().next(), before);
            Step first = waiting.get(cycle.get(0));
            problems.error(first.position(), "steps wait for each other: " + String.join(" → ", cycle));
        }
    }

    /** Follows what is waited for until a step comes again; every step that is left waits for one that is left. */
    private static List<String> cycle(String start, Map<String, Set<String>> before) {
        List<String> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String step = start;
        while (seen.add(step)) {
            path.add(0, step);
            step = before.get(step).iterator().next();
        }
        List<String> cycle = new ArrayList<>(path.subList(0, path.indexOf(step) + 1));
        cycle.add(0, step);
        return cycle;
    }

    private static Set<String> sources(Step step, Collection<String> steps) {
        return step.in().stream()
                .map(StepInput::source)
                .flatMap(source -> source.map(LinkSource::sources).orElse(List.of()).stream())
                .filter(source -> source.indexOf('/') >= 0)
                .map(source -> source.substring(0, source.indexOf('/')))
                .filter(steps::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
