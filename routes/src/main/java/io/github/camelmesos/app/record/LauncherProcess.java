package io.github.camelmesos.app.record;

import java.time.Instant;

/**
 * An operating-system process, told apart from later ones of the same number.
 *
 * @param started milliseconds since 1970; 0 where the system does not tell
 */
record LauncherProcess(long pid, long started) {

    static LauncherProcess current() {
        return of(ProcessHandle.current());
    }

    static LauncherProcess parse(String text) {
        String[] parts = text.split("@", 2);
        return new LauncherProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> of(process).started == started)
                .isPresent();
    }

    private static LauncherProcess of(ProcessHandle process) {
        return new LauncherProcess(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    @Override
    public String toString() {
        return pid + "@" + started;
    }
}
