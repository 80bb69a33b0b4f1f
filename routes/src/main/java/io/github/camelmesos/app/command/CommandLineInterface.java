package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command line: finds out which command is meant and has it do its work. The first argument says it; where that is no
 * command, {@code run} is meant, as the conformance tests of CWL call a runner. Only the command that is used is built,
 * which is felt at every start.
 */
public final class CommandLineInterface {

    private static final String NAME = "camel-mesos";

    private final Console console;
    private final Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    private final Roles roles;

    CommandLineInterface(Console console, Workbench workbench, Roles roles) {
        this.console = console;
        this.roles = roles;
        commands.put("run", () -> new RunCommand(console, workbench));
        commands.put("validate", () -> new ValidateCommand(console, workbench));
        commands.put("plan", () -> new PlanCommand(console, workbench));
        commands.put("graph", () -> new GraphCommand(console, workbench));
        commands.put("make-template", () -> new MakeTemplateCommand(console, workbench));
        commands.put("pack", () -> new PackCommand(console, workbench));
        commands.put("queue", () -> new QueueCommand(console, workbench));
        commands.put("clusters", () -> new ClustersCommand(console, workbench));
        commands.put("reap", () -> new ReapCommand(console, workbench));
        commands.put("destroy", () -> new DestroyCommand(console, workbench));
        commands.put("serve", () -> new ServeCommand(console, workbench));
        commands.put("account", () -> new AccountCommand(console, workbench));
        commands.put("runs", () -> new RunsCommand(console, workbench));
        commands.put("cache", () -> new CacheCommand(console, workbench));
        commands.put("version", () -> new VersionCommand(console));
    }

    /** The command line of this process. */
    public static CommandLineInterface ofProcess() {
        return new CommandLineInterface(Console.ofProcess(), new LocalWorkbench(System.getenv()), new ServerRoles());
    }

    /** Does what the arguments say; returns the exit code. */
    public int execute(String... arguments) {
        String first = arguments.length == 0 ? "--help" : arguments[0];
        if (first.equals("--version") || first.equals("-V")) {
            return execute("version");
        }
        if (first.equals("--help") || first.equals("-h") || first.equals("help")) {
            return help(arguments);
        }
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        if (roles.names().contains(first)) {
            return roles.start(first, rest, console);
        }
        Supplier<Command> command = commands.get(first);
        return command != null
                ? execute(command.get(), rest)
                : execute(commands.get("run").get(), List.of(arguments));
    }

    private int execute(Command command, List<String> arguments) {
        CommandLine line = new CommandLine(command);
        line.setCommandName(NAME + " " + line.getCommandName())
                .setStopAtPositional(true)
                .setParameterExceptionHandler((e, given) -> misused(e));
        line.setOut(writer()).setErr(new PrintWriter(console.err(), true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private PrintWriter writer() {
        return new PrintWriter(console.out(), true);
    }

    private int misused(ParameterException e) {
        String command = e.getCommandLine().getCommandName();
        console.error(e.getMessage() + "; " + command + " --help shows how it is used");
        return ExitCode.FAILURE;
    }

    private int help(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals("help") && commands.containsKey(arguments[1])) {
            return execute(arguments[1], "--help");
        }
        CommandSpec all = CommandSpec.create().name(NAME);
        all.usageMessage()
                .autoWidth(true)
                .header("Runs CWL workflows on quota-bounded nested Mesos clusters.")
                .synopsisHeading("Usage: ")
                .customSynopsis(
                        NAME + " [run] [OPTIONS] FILE[#id] [JOBORDER | --input value...]",
                        "       " + NAME + " COMMAND [--help]")
                .commandListHeading("%nCommands:%n")
                .footer(
                        "%nRoles, with the options of the servers they stand for:",
                        "  " + String.join(", ", roles.names()));
        CommandLine line = new CommandLine(all);
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.usage(arguments.length == 0 ? console.err() : console.out());
        console.out().flush();
        return arguments.length == 0 ? ExitCode.FAILURE : ExitCode.SUCCESS;
    }
}
