package io.github.camelmesos.cluster.provider.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small shell process around each server, in a session of its own: it ends the server when its input ends, which the
 * kernel brings about whatever way the launcher ends, and kills what a server leaves behind. A command of {@code setsid(1)}
 * is what Java and Commons Exec lack for that: neither can make a process group, nor signal one.
 */
final class Guard {

    private static final String SCRIPT = """
            mark=$1
            exec 3<&0 </dev/null >>"$2" 2>&1
            shift 2
            "$@" 3<&- &
            server=$!
            (
              while read -r line <&3; do :; done
              kill -s TERM "$server" 2>/dev/null
              rounds=0
              while [ $rounds -lt 50 ] && kill -s 0 "$server" 2>/dev/null; do
                sleep 0.1
                rounds=$((rounds + 1))
              done
              kill -s KILL "$server" 2>/dev/null
            ) &
            watch=$!
            exec 3<&-
            wait "$server"
            status=$?
            kill -s KILL "$watch" 2>/dev/null
            rounds=0
            found=yes
            while [ "$found" ] && [ $rounds -lt 50 ]; do
              found=
              for file in $(grep -ls -- "$mark" /proc/[0-9]*/environ 2>/dev/null); do
                pid=${file#/proc/}
                pid=${pid%/environ}
                [ "$pid" = $$ ] || ! kill -s KILL "$pid" 2>/dev/null || found=yes
              done
              rounds=$((rounds + 1))
            done
            exit $status
            """;

    private Guard() {}

    /**
     * The command to start.
     *
     * @param mark of the server
     * @param log what the server writes is appended to it
     */
    static List<String> around(List<String> server, ProcessMark mark, Path log) {
        List<String> words = new ArrayList<>(
                List.of("setsid", "/bin/sh", "-c", SCRIPT, "camel-mesos-guard", mark.toString(), log.toString()));
        words.addAll(server);
        return words;
    }
}
