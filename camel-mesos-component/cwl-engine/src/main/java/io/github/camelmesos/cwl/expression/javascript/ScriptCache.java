package io.github.camelmesos.cwl.expression.javascript;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Script;

/** Compiled scripts by their source; the least used go first. */
final class ScriptCache {

    private static final int MAX = 2_000;

    private final Map<String, Script> scripts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Script> eldest) {
            return size() > MAX;
        }
    };

    Script compiled(String source, Context cx, String name) {
        Script script;
        synchronized (scripts) {
            script = scripts.get(source);
        }
        if (script == null) {
            script = cx.compileString(source, name, 1, null);
            synchronized (scripts) {
                scripts.put(source, script);
            }
        }
        return script;
    }
}
