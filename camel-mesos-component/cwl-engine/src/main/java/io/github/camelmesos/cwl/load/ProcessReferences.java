package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlVersion;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads the processes that steps refer to. One that is referred to often is loaded once. */
final class ProcessReferences {

    /** More is a mistake, and each level takes a part of the stack. */
    private static final int MAX_NESTING = 100;

    /** What a process's meaning depends on besides its text. */
    private record Key(URI target, CwlVersion version, TypeScope types) {
        // Written out: what a record has of its own takes some milliseconds, once, at each start.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && target.equals(that.target)
                    && version == that.version
                    && types.equals(that.types);
        }

        @Override
        public int hashCode() {
            return target.hashCode();
        }
    }

    private final Map<Key, Optional<CwlProcess>> loaded = new HashMap<>();
    private final List<URI> active = new ArrayList<>();
    private final Set<MapNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The process that {@code run} refers to; empty where there is none, which is reported at {@code place}. */
    Optional<CwlProcess> load(URI target, Node place, Scope scope) {
        Key key = new Key(target, scope.version(), scope.types());
        Optional<CwlProcess> known = loaded.get(key);
        if (known != null) {
            return known;
        }
        if (active.contains(target)) {
            scope.problems().error(place.position(), "a workflow runs itself: " + cycle(target));
            return Optional.empty();
        }
        if (active.size() >= MAX_NESTING) {
            scope.problems()
                    .error(place.position(), "workflows run inside each other more than " + MAX_NESTING + " deep");
            return Optional.empty();
        }
        active.add(target);
        try {
            Optional<CwlProcess> process = read(target, place, scope);
            loaded.put(key, process);
            return process;
        } finally {
            active.remove(active.size() - 1);
        }
    }

    /** The process at the top of a load. */
    Optional<CwlProcess> loadTop(URI target, Scope scope) throws IOException, InvalidDocumentException {
        active.add(target);
        return find(target, null, scope);
    }

    /** Loads the processes of a document that nothing refers to, for what is wrong with them. */
    void loadRest(SourceDocument document, Scope scope) {
        for (Node root : document.identifiers().roots()) {
            if (root instanceof MapNode map && map.has("class") && !seen.contains(map)) {
                ProcessLoader.load(map, scope);
            }
        }
    }

    private Optional<CwlProcess> read(URI target, Node place, Scope scope) {
        try {
            return find(target, place, scope);
        } catch (InvalidDocumentException e) {
            e.problems().forEach(scope.problems()::add);
        } catch (IOException e) {
            scope.problems().error(place.position(), "run: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<CwlProcess> find(URI target, Node place, Scope scope)
            throws IOException, InvalidDocumentException {
        SourceDocument document = scope.loading().documents().get(target);
        Problems problems = scope.problems();
        Optional<MapNode> process = ProcessSelection.select(document, References.fragment(target), place, problems);
        process.ifPresent(seen::add);
        return process.flatMap(
                map -> ProcessLoader.load(map, scope.inside(document.base().toString())));
    }

    private String cycle(URI target) {
        List<String> names = new ArrayList<>();
        for (URI uri : active.subList(active.indexOf(target), active.size())) {
            names.add(name(uri));
        }
        names.add(name(target));
        return String.join(" → ", names);
    }

    private static String name(URI uri) {
        String fragment = References.fragment(uri);
        return References.basename(References.withoutFragment(uri)) + (fragment.isEmpty() ? "" : "#" + fragment);
    }
}
