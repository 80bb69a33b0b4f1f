package io.github.camelmesos.mesos.recordio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIoTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10000})
    void recordsComeOutWhateverTheSizeOfThePieces(int piece) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        List<String> records = new ArrayList<>(List.of("{}", "", "ünï\n5\nx", "y".repeat(20_000)));
        for (String record : records) {
            stream.write(RecordIo.encode(bytes(record)));
        }
        RecordIoDecoder decoder = new RecordIoDecoder();
        List<String> decoded = new ArrayList<>();
        byte[] all = stream.toByteArray();
        for (int i = 0; i < all.length; i += piece) {
            decoder.append(all, i, Math.min(piece, all.length - i));
            for (byte[] record = decoder.next(); record != null; record = decoder.next()) {
                decoded.add(new String(record, StandardCharsets.UTF_8));
            }
        }
        assertThat(decoded).isEqualTo(records);
        assertThat(decoder.atBoundary()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n{}", "\n", "-1\n", "1 \n", "99999999999999999999\n", "HTTP/1.1 200 OK"})
    void garbageIsATypedError(String garbage) {
        RecordIoDecoder decoder = new RecordIoDecoder();
        decoder.append(bytes(garbage), 0, garbage.length());
        assertThatThrownBy(decoder::next).isInstanceOf(RecordIoException.class);
    }

    @Test
    void aRecordThatIsTooLongIsRefusedBeforeItIsRead() {
        RecordIoDecoder decoder = new RecordIoDecoder(10);
        decoder.append(bytes("11\n"), 0, 3);
        assertThatThrownBy(decoder::next)
                .isInstanceOf(RecordIoException.class)
                .hasMessageContaining("at most 10 bytes");
    }

    @Test
    void aStreamThatEndsWithinARecordSaysSo() throws IOException {
        EventStream events = new EventStream(new ByteArrayInputStream(bytes("2\n{}5\n{\"a")));
        assertThat(events.next().names()).isEmpty();
        assertThatThrownBy(events::next).isInstanceOf(EOFException.class).hasMessageContaining("within a record");
    }
}
