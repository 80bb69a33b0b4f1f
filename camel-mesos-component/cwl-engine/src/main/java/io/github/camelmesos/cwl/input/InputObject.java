package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.model.Requirement.LoadListingRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the input object of a process. */
public final class InputObject {

    private final CwlProcess process;
    private final InputContext context;
    private final LoadListing listing;
    private final ExpressionContext scope;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private InputObject(CwlProcess process, Requirements effective, InputContext context) {
        this.process = process;
        this.context = context;
        CwlVersion version = process.cwlVersion();
        this.listing = effective
                .find(LoadListingRequirement.class)
                .map(LoadListingRequirement::loadListing)
                .orElse(version.atLeast(CwlVersion.V1_1) ? LoadListing.NO_LISTING : LoadListing.DEEP_LISTING);
        this.scope = ExpressionContext.of(effective, version, Collections.unmodifiableMap(values));
    }

    /**
     * Makes the input object that expressions see from the one that was given: defaults, check of types and formats,
     * size of files, secondary files, contents and listings. Inputs the process does not declare are left out; those
     * that were not given are null.
     *
     * @param effective the requirements in force, outer ones included
     * @param given CWL values; of the job order or of a step's links. Locations are absolute
     * @throws InputException naming each input that is wrong, what it was given and what it asks for
     * @throws CwlException when an expression fails
     */
    public static Map<String, Object> prepare(
            CwlProcess process, Requirements effective, Map<String, Object> given, InputContext context)
            throws CwlException {
        return new InputObject(process, effective, context).prepare(given);
    }

    private Map<String, Object> prepare(Map<String, Object> given) throws CwlException {
        for (InputPort port : process.inputs()) {
            values.put(port.id(), typed(port, given.get(port.id())));
        }
        Map<String, Object> prepared = new LinkedHashMap<>();
        List<InputException> problems = new ArrayList<>();
        for (InputPort port : process.inputs()) {
            boolean isDefault = given.get(port.id()) == null;
            try {
                Object withFiles = withFiles(port, values.get(port.id()), isDefault);
                prepared.put(port.id(), withFiles);
                values.put(port.id(), withFiles);
            } catch (IOException e) {
                problems.add(new InputException(place(port) + ": " + e.getMessage(), e));
            } catch (InputException e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw InputException.of(problems);
        }
        return Collections.unmodifiableMap(prepared);
    }

    private Object typed(InputPort port, Object given) throws InputException {
        boolean isDefault = given == null && port.hasDefault();
        Object value = isDefault ? port.defaultValue() : given;
        if (value == null && !port.type().isOptional()) {
            throw new InputException(place(port) + " needs a value of type " + port.type() + " and was given none");
        }
        String mismatch = TypeCheck.mismatch(port.type(), value).orElse(null);
        if (mismatch != null) {
            throw new InputException(place(port) + ": " + mismatch);
        }
        return value;
    }

    private Object withFiles(InputPort port, Object value, boolean isDefault) throws CwlException, IOException {
        boolean discover = isDefault || context.discoverSecondaryFiles();
        FileFacts facts = new FileFacts(context.staging(), discover);
        SecondaryFiles secondaryFiles = new SecondaryFiles(context, facts);
        PortFiles files = new PortFiles((object, attributes, path) -> {
            FileOrDirectory known = facts.complete(object);
            return known instanceof FileValue file
                    ? file(file, attributes, secondaryFiles, discover, path)
                    : DirectoryListing.load(known, attributes.loadListing().orElse(listing), context.staging());
        });
        return files.walk(port.type(), port.files(), port.binding(), value, place(port));
    }

    private FileValue file(
            FileValue file, FileAttributes attributes, SecondaryFiles secondaryFiles, boolean discover, String path)
            throws CwlException, IOException {
        new FormatCheck(context).check(file, attributes.format(), scope, path);
        FileValue loaded = attributes.loadContents()
                ? (FileValue) FileContents.load(file, process.cwlVersion(), context.staging())
                : file;
        return secondaryFiles.find(loaded, attributes.secondaryFiles(), discover, scope, path);
    }

    private String place(InputPort port) {
        return context.places().getOrDefault(port.id(), port.position()) + ": input " + port.id();
    }
}
