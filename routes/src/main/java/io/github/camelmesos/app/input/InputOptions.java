package io.github.camelmesos.app.input;

import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.InputPort;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The inputs of a process as options: {@code --message hi --file a.txt --file b.txt --flag}. */
public final class InputOptions {

    private final CwlProcess process;
    private final String file;
    private final CommandLine commandLine;

    /**
     * @param file of the process, as the user named it
     */
    public InputOptions(CwlProcess process, String file) {
        this.process = process;
        this.file = file;
        this.commandLine = new CommandLine(specification());
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setUnmatchedOptionsAllowedAsOptionParameters(true);
    }

    /** True when it is asked what inputs there are. */
    public boolean asksForHelp(List<String> arguments) {
        return arguments.contains("-h")
                || arguments.contains("--help") && process.input("help").isEmpty();
    }

    /** The inputs with types and documentation, for people. */
    public String help() {
        return commandLine.getUsageMessage();
    }

    /**
     * The input object.
     *
     * @param directory what relative paths of files are relative to
     * @throws InvalidInputException for options that the process has no input for, and for values of a wrong type
     */
    public Map<String, Object> parse(List<String> arguments, Path directory) throws InvalidInputException {
        ParseResult result;
        try {
            result = commandLine.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new InvalidInputException(e.getMessage() + "; " + file + " --help lists its inputs", e);
        }
        InputText text = new InputText(directory);
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (InputPort port : process.inputs()) {
            OptionSpec option = commandLine.getCommandSpec().findOption(name(port));
            if (result.hasMatchedOption(option)) {
                try {
                    inputs.put(port.id(), text.value(port.type(), option.getValue()));
                } catch (InvalidInputException e) {
                    throw new InvalidInputException(name(port) + ": " + e.getMessage(), e);
                }
            }
        }
        return inputs;
    }

    private CommandSpec specification() {
        CommandSpec specification = CommandSpec.create().name("camel-mesos run " + file);
        process.header().label().ifPresent(label -> specification.usageMessage().header(escape(label)));
        process.header().doc().ifPresent(doc -> specification
                .usageMessage()
                .description(escape(doc).split("\n", -1)));
        specification
                .usageMessage()
                .synopsisHeading("Usage: ")
                .optionListHeading("%nInputs:%n")
                .sortOptions(false);
        process.inputs().forEach(port -> specification.addOption(option(port)));
        return specification;
    }

    private static OptionSpec option(InputPort port) {
        boolean flag = isFlag(port.type());
        OptionSpec.Builder option = OptionSpec.builder(name(port))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(flag ? "0..1" : "1")
                .paramLabel(escape(label(port.type())))
                .description(description(port))
                .required(false);
        return (flag ? option.fallbackValue("true") : option).build();
    }

    private static String[] description(InputPort port) {
        String text = port.doc().or(port::label).orElse("");
        String need = port.hasDefault() || port.type().isOptional() ? "" : text.isEmpty() ? "Required." : " Required.";
        String standard = Optional.ofNullable(port.defaultValue())
                .filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .map(value -> (text.isEmpty() ? "" : " ") + "Default: " + value)
                .orElse("");
        return escape(text.strip() + need + standard).split("\n", -1);
    }

    /** What stands for the value in the help: {@code STRING}, {@code FILE ...}, {@code asc|desc}. */
    private static String label(CwlType type) {
        CwlType plain = InputText.withoutNull(type);
        if (plain instanceof ArrayType array) {
            return label(array.items());
        }
        if (plain instanceof EnumType symbols) {
            return String.join("|", symbols.symbols());
        }
        return plain instanceof RecordType ? "JSON" : plain.toString();
    }

    private static boolean isFlag(CwlType type) {
        return InputText.withoutNull(type) == Primitive.BOOLEAN;
    }

    private static String name(InputPort port) {
        return "--" + port.id();
    }

    /** Documents' text is shown as it is: no format specifiers, no markup of picocli's. */
    private static String escape(String text) {
        return text.replace("%", "%%").replace("@|", "@ |");
    }
}
