package io.github.camelmesos.cwl.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondaryFileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "reads.bam, .bai, reads.bam.bai",
        "reads.bam, ^.bai, reads.bai",
        "reads.sorted.bam, ^^.txt, reads.txt",
        "reads, ^^.bai, reads.bai",
        "reads.bam, _x, reads.bam_x",
    })
    void caretsTakeExtensionsAway(String basename, String pattern, String name) {
        assertThat(SecondaryFileNames.of(basename, pattern)).isEqualTo(name);
    }
}
