package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A requirement or hint. */
public sealed interface Requirement {

    /** The class name as written in a document, without a namespace for the standard's own. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** JavaScript is allowed; {@code expressionLib} is run before each expression. */
    record InlineJavascriptRequirement(List<String> expressionLib, Position position) implements Requirement {}

    /** Names of types, already resolved into the ports that use them. */
    record SchemaDefRequirement(List<CwlType> types) implements Requirement {}

    /** Run in a container. */
    record DockerRequirement(
            Optional<String> dockerPull,
            Optional<URI> dockerLoad,
            Optional<String> dockerFile,
            Optional<URI> dockerImport,
            Optional<String> dockerImageId,
            Optional<String> dockerOutputDirectory,
            Position position)
            implements Requirement {}

    /** Software that should be there. */
    record SoftwareRequirement(List<SoftwarePackage> packages) implements Requirement {}

    /** A package of SoftwareRequirement. */
    record SoftwarePackage(String name, List<String> versions, List<String> specs) {}

    /**
     * Files to be in the output directory before a tool starts.
     *
     * @param listing entries, each an expression or a {@link Dirent}; one lone expression where the document gave that
     */
    record InitialWorkDirRequirement(List<WorkDirEntry> listing, Position position) implements Requirement {}

    /** An entry of InitialWorkDirRequirement. */
    sealed interface WorkDirEntry {}

    /** A literal File or Directory object, null, or an expression that gives entries. */
    record ListingExpression(Expression value) implements WorkDirEntry {}

    /** Dirent: a name and its content. */
    record Dirent(Optional<Expression> entryname, Expression entry, boolean writable) implements WorkDirEntry {}

    /** Environment variables, in document order. */
    record EnvVarRequirement(List<EnvironmentDef> envDef) implements Requirement {}

    /** One variable. */
    record EnvironmentDef(String envName, Expression envValue) {}

    /** The command line is run by a shell. */
    record ShellCommandRequirement() implements Requirement {}

    /** Resources; MiB but for cores. Absent ones have the standard's defaults. */
    record ResourceRequirement(
            Optional<Expression> coresMin,
            Optional<Expression> coresMax,
            Optional<Expression> ramMin,
            Optional<Expression> ramMax,
            Optional<Expression> tmpdirMin,
            Optional<Expression> tmpdirMax,
            Optional<Expression> outdirMin,
            Optional<Expression> outdirMax)
            implements Requirement {}

    /** Default of {@code loadListing}. */
    record LoadListingRequirement(LoadListing loadListing) implements Requirement {}

    /** Whether a tool may use the network. */
    record NetworkAccess(Expression networkAccess) implements Requirement {}

    /** Writable entries are the original files, not copies. */
    record InplaceUpdateRequirement(boolean inplaceUpdate) implements Requirement {}

    /** Seconds; 0 for no limit. */
    record ToolTimeLimit(Expression timelimit) implements Requirement {}

    /** Whether an earlier result may be used. */
    record WorkReuse(Expression enableReuse) implements Requirement {}

    /** A step may run a workflow. */
    record SubworkflowFeatureRequirement() implements Requirement {}

    /** A step may scatter. */
    record ScatterFeatureRequirement() implements Requirement {}

    /** A step input may have several sources. */
    record MultipleInputFeatureRequirement() implements Requirement {}

    /** A step input may have a valueFrom. */
    record StepInputExpressionRequirement() implements Requirement {}

    /** A hint nobody here knows: kept, warned of, without effect. */
    record UnknownHint(String name, Position position) implements Requirement {}
}
