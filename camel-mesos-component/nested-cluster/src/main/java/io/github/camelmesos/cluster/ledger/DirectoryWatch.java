package io.github.camelmesos.cluster.ledger;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Calls back when files of a directory come, go or change. */
final class DirectoryWatch implements AutoCloseable {

    private final WatchService service;
    private final Runnable changed;

    DirectoryWatch(Path directory, Runnable changed) throws IOException {
        this.service = directory.getFileSystem().newWatchService();
        this.changed = changed;
        directory.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
        Thread thread = new Thread(this::run, "ledger-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            boolean valid = true;
            while (valid) {
                WatchKey key = service.take();
                key.pollEvents();
                changed.run();
                valid = key.reset();
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
