package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.CommandInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a {@link TaskShell} runs for a task: a process with the task's environment and nothing else, in its sandbox.
 *
 * @param environment all that the process gets
 * @param user another one than the agent's
 */
record TaskCommand(CommandInfo command, Sandbox sandbox, Map<String, String> environment, Optional<String> user) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** Reads one file, and does nothing else. */
    private static final Pattern SCRIPT = Pattern.compile("command \\. (/[A-Za-z0-9_@%+=:,./-]+|'/[^']+')");
    /** Shells take these for their own, and some do not let them be set. */
    private static final Set<String> SHELLS_OWN =
            Set.of("OPTIND", "UID", "EUID", "PPID", "SHELLOPTS", "BASHOPTS", "IFS");

    /** Text for a POSIX shell, without the line's end. */
    String text() {
        StringBuilder text = new StringBuilder(1024);
        List<String> words = new ArrayList<>();
        text.append("(cd ");
        quote(text, sandbox.directory().toString());
        text.append(" && unset -v PWD OLDPWD && ");
        environment.forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !SHELLS_OWN.contains(name)) {
                text.append("export ").append(name).append('=');
                quote(text, value);
                text.append(" && ");
            } else {
                words.add(name + "=" + value);
            }
        });
        if (!words.isEmpty()) {
            words.add(0, "env");
        }
        user.map(UserSwitch::prefix).ifPresent(words::addAll);
        if (words.isEmpty() && isScript()) {
            text.append(command.value());
        } else {
            words.addAll(program());
            text.append("exec");
            words.forEach(word -> quote(text.append(' '), word));
        }
        text.append(") < /dev/null >> ");
        quote(text, sandbox.stdout().toString());
        text.append(" 2>> ");
        quote(text, sandbox.stderr().toString());
        return text.toString();
    }

    /**
     * Whether it is the launcher's script of a job, which asks no shell who it is: that is run without a shell of its own, since to start
     * one takes longer than all that the script does. In a command of somebody else, {@code .} has no {@code command} before it.
     */
    private boolean isScript() {
        return command.shell() && SCRIPT.matcher(command.value()).matches();
    }

    private List<String> program() {
        if (command.shell()) {
            return List.of("/bin/sh", "-c", command.value());
        }
        List<String> words = new ArrayList<>(command.arguments());
        if (words.isEmpty()) {
            words.add(command.value());
        } else {
            words.set(0, command.value());
        }
        return words;
    }

    private static void quote(StringBuilder text, String word) {
        text.append('\'').append(word.replace("'", "'\\''")).append('\'');
    }
}
