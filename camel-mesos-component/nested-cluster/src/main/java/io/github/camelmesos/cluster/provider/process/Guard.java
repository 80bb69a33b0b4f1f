package io.github.camelmesos.cluster.provider.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small shell process around each server, in a session of its own: it ends the server when its input ends, which the
 * kernel brings about whatever way the launcher ends, and kills what a server leaves behind. Where another launcher may take the server
 * over, it waits for that one first, at a named pipe, unless the last line of its input was {@code end}. A command of {@code setsid(1)}
 * is what Java and Commons Exec lack for that: neither can make a process group, nor signal one.
 */
final class Guard {

    private static final String SCRIPT = """
            mark=$1
            lifeline=$3
            leeway=$4
            exec 3<&0 </dev/null >>"$2" 2>&1
            shift 4
            if [ "$lifeline" ]; then
              [ -p "$lifeline" ] || mkfifo -m 600 "$lifeline"
              echo $$ >"$lifeline.pid"
            fi
            "$@" 3<&- &
            server=$!
            end() {
              kill -s TERM "$server" 2>/dev/null
              rounds=0
              while [ $rounds -lt 50 ] && kill -s 0 "$server" 2>/dev/null; do
                sleep 0.1
                rounds=$((rounds + 1))
              done
              kill -s KILL "$server" 2>/dev/null
            }
            (
              last=
              while read -r line <&3; do last=$line; done
              while [ "$lifeline" ] && [ "$last" != end ]; do
                (sleep "$leeway"; end) 3<&- &
                patience=$!
                exec 3<"$lifeline"
                kill -s KILL "$patience" 2>/dev/null
                last=
                while read -r line <&3; do last=$line; done
              done
              end
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
     * @param lifeline how another launcher can take the server over; empty where it ends with this one
     */
    static List<String> around(List<String> server, ProcessMark mark, Path log, Optional<Lifeline> lifeline) {
        List<String> words = new ArrayList<>(
                List.of("setsid", "/bin/sh", "-c", SCRIPT, "camel-mesos-guard", mark.toString(), log.toString()));
        words.add(lifeline.map(any -> any.pipe().toString()).orElse(""));
        words.add(lifeline.map(any -> Long.toString(any.leeway().toSeconds())).orElse("0"));
        words.addAll(server);
        return words;
    }
}
