package io.github.camelmesos.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.References;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArgumentTest {

    @TempDir
    Path folder;

    @Test
    void aPathIsTakenAsItIs() throws Exception {
        Path odd = Files.createFile(folder.resolve("100%25 #1.cwl"));

        assertThat(FileArgument.uri(odd.toString())).isEqualTo(References.ofPath(odd));
    }

    @Test
    void aProcessOfADocumentIsNamedAfterItsHash() throws Exception {
        Path document = Files.createFile(folder.resolve("a b.cwl"));

        assertThat(FileArgument.uri(document + "#main")).isEqualTo(URI.create(References.ofPath(document) + "#main"));
    }

    @Test
    void whatIsPartOfAUriIsFoundToo() throws Exception {
        Path document = Files.createFile(folder.resolve("a b.cwl"));

        assertThat(FileArgument.uri(folder + "/a%20b.cwl")).isEqualTo(References.ofPath(document));
        assertThat(FileArgument.uri(folder + "/a%20b.cwl#main"))
                .isEqualTo(URI.create(References.ofPath(document) + "#main"));
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> FileArgument.uri(folder + "/none.cwl"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder + "/none.cwl");
    }
}
