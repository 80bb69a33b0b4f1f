package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountLines;
import io.github.camelmesos.cluster.account.AccountQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The account in files, {@code accounts/2026-01-31.jsonl}, a line each. Written by the one who holds the ledger's lock. */
final class AccountFiles {

    private static final String SUFFIX = ".jsonl";

    private final Path directory;
    private final AccountBounds bounds;

    AccountFiles(Path directory, AccountBounds bounds) {
        this.directory = directory;
        this.bounds = bounds;
    }

    /** Durable when it returns. */
    void append(Collection<AccountLine> lines, Instant now) throws IOException {
        for (AccountLine line : lines) {
            Path file = directory.resolve(AccountDays.of(line) + SUFFIX);
            boolean newDay = !Files.exists(file);
            if (newDay) {
                PrivateFiles.makeDirectories(directory);
            }
            append(file, line.text());
            if (newDay) {
                PrivateFiles.force(directory);
                removeWhatIsTooMuch(now);
            }
        }
    }

    private static void append(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PrivateFiles.FILE)) {
            long end = channel.size();
            // What was being written when the power failed must not spoil this line.
            String before = end == 0 || endsLine(channel, end) ? "" : "\n";
            ByteBuffer buffer = ByteBuffer.wrap((before + text + "\n").getBytes(StandardCharsets.UTF_8));
            channel.position(end);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }

    private void removeWhatIsTooMuch(Instant now) throws IOException {
        List<Path> newestFirst = days();
        long sum = 0;
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Path file = newestFirst.get(i);
            sum += Files.size(file);
            boolean tooOld = day(file).compareTo(AccountDays.oldest(now, bounds.age())) < 0;
            boolean today = i == newestFirst.size() - 1;
            if (tooOld || sum > bounds.bytes() && !today) {
                Files.deleteIfExists(file);
            }
        }
    }

    List<AccountLine> read(AccountQuery query) throws IOException {
        AccountLines lines = new AccountLines(query);
        for (Path file : days()) {
            if (AccountDays.mayHold(query, day(file))) {
                read(file, lines);
            }
        }
        return lines.list();
    }

    private static void read(Path file, AccountLines lines) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line, file.toString());
            }
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
    }

    private static String day(Path file) {
        return file.getFileName().toString().replace(SUFFIX, "");
    }

    /** In the order of their days. */
    private List<Path> days() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
                all.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }
}
