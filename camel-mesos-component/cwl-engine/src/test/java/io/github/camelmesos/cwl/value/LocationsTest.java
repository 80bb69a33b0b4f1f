package io.github.camelmesos.cwl.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocationsTest {

    @Test
    void siblingsAndChildrenAreEscaped() {
        assertThat(Locations.sibling(URI.create("file:///d/a.bam"), "a b.bai")).hasToString("file:///d/a%20b.bai");
        assertThat(Locations.sibling(URI.create("file:///d/a.bam"), "../x")).hasToString("file:///x");
        assertThat(Locations.sibling(URI.create("http://h/d/a.bam"), "a#b")).hasToString("http://h/d/a%23b");
        assertThat(Locations.child(URI.create("file:///d/"), "x#y")).hasToString("file:///d/x%23y");
        assertThat(Locations.child(URI.create("file:///d"), "grün")).hasToString("file:///d/gr%C3%BCn");
        assertThat(Locations.child(URI.create("http://h/d"), "x y")).hasToString("http://h/d/x%20y");
    }

    @Test
    void pathsComeBackAsTheyWere() {
        Path path = Path.of("/d/item #1 100% grün:x?");
        assertThat(Locations.localPath(Locations.ofPath(path))).hasValue(path);
        assertThat(Locations.ofPath(path.toString())).isEqualTo(Locations.ofPath(path));
        assertThat(Locations.localPath(URI.create("http://h/x"))).isEmpty();
    }
}
