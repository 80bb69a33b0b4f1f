package io.github.camelmesos.cwl.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LazyLoadingTest {

    /** Loads everything anew and remembers what it loaded. */
    private static final class Recorder extends URLClassLoader {
        private final List<String> loaded = new ArrayList<>();

        Recorder() {
            super(
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Recorder::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }
    }

    @Test
    void rhinoIsLoadedWhenTheFirstJavaScriptIsMet() throws Exception {
        try (Recorder recorder = new Recorder()) {
            @SuppressWarnings("unchecked")
            Callable<Object> probe = (Callable<Object>) recorder.loadClass(EvaluationProbe.class.getName())
                    .getConstructor(String.class)
                    .newInstance("$(inputs.x) and \\$(this)");
            assertThat(probe.call()).isEqualTo("7 and $(this)");
            assertThat(recorder.loaded).noneMatch(name -> name.startsWith("org.mozilla"));

            @SuppressWarnings("unchecked")
            Callable<Object> script = (Callable<Object>) recorder.loadClass(EvaluationProbe.class.getName())
                    .getConstructor(String.class)
                    .newInstance("$(inputs.x + 1)");
            assertThat(script.call()).isEqualTo(8);
            assertThat(recorder.loaded).anyMatch(name -> name.startsWith("org.mozilla"));
        }
    }
}
