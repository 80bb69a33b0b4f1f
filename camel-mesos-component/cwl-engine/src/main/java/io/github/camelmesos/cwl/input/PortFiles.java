package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.InputBinding;
import io.github.camelmesos.cwl.model.RecordField;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks a value along its type, to each File and Directory with what its port or record field says of it. */
final class PortFiles {

    /** What is done with each object. */
    interface Visitor {
        Object visit(FileOrDirectory object, FileAttributes attributes, String path) throws CwlException, IOException;
    }

    private final Visitor visitor;

    PortFiles(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The value with each object replaced by what the visitor made of it. */
    Object walk(CwlType type, FileAttributes attributes, Optional<InputBinding> binding, Object value, String path)
            throws CwlException, IOException {
        if (value instanceof FileOrDirectory object) {
            return visitor.visit(object, withBinding(attributes, binding), path);
        }
        CwlType chosen = TypeCheck.choose(type, value);
        if (value instanceof List<?> list) {
            CwlType items = chosen instanceof ArrayType array ? array.items() : Primitive.ANY;
            Optional<InputBinding> ofItems =
                    chosen instanceof ArrayType array && array.binding().isPresent() ? array.binding() : binding;
            FileAttributes attributesOfItems = withBinding(attributes, binding);
            List<Object> walked = new ArrayList<>(list.size());
            for (Object element : list) {
                walked.add(walk(items, attributesOfItems, ofItems, element, path + "[" + walked.size() + "]"));
            }
            return Collections.unmodifiableList(walked);
        }
        if (value instanceof Map<?, ?> map) {
            return record(chosen, map, path);
        }
        return value;
    }

    private Object record(CwlType type, Map<?, ?> map, String path) throws CwlException, IOException {
        Map<String, RecordField> fields = new LinkedHashMap<>();
        Map<String, Object> walked = new LinkedHashMap<>();
        if (type instanceof RecordType recordType) {
            for (RecordField field : recordType.fields()) {
                fields.put(field.name(), field);
                walked.put(field.name(), null);
            }
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = (String) entry.getKey();
            RecordField field = fields.get(name);
            String inner = path + "." + name;
            walked.put(
                    name,
                    field == null
                            ? walk(Primitive.ANY, FileAttributes.NONE, Optional.empty(), entry.getValue(), inner)
                            : walk(field.type(), field.files(), field.binding(), entry.getValue(), inner));
        }
        return Collections.unmodifiableMap(walked);
    }

    private static FileAttributes withBinding(FileAttributes attributes, Optional<InputBinding> binding) {
        if (attributes.loadContents()
                || !binding.map(InputBinding::loadContents).orElse(false)) {
            return attributes;
        }
        return new FileAttributes(
                attributes.secondaryFiles(),
                attributes.format(),
                attributes.streamable(),
                true,
                attributes.loadListing());
    }
}
