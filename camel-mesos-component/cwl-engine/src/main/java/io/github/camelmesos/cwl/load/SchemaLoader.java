package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.InputBinding;
import io.github.camelmesos.cwl.model.RecordField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the schema of a record, an array or an enum. */
final class SchemaLoader {

    private static final String CHOICE = "a schema's type is record, array or enum";

    private final Scope scope;
    private final ParameterKind kind;

    SchemaLoader(Scope scope, ParameterKind kind) {
        this.scope = scope;
        this.kind = kind;
    }

    CwlType load(MapNode map) {
        Optional<String> type = map.string("type").map(Vocabulary::local);
        switch (type.orElse("")) {
            case "record":
                return record(new Fields(map, "record", scope));
            case "array":
                return array(new Fields(map, "array", scope));
            case "enum":
                return enumeration(new Fields(map, "enum", scope));
            default:
                Node wrong = map.get("type");
                if (wrong == null) {
                    scope.problems().error(map.position(), "a schema has no 'type'", CHOICE);
                } else {
                    scope.problems().error(wrong.position(), CHOICE + ", not " + wrong.describe(), lone(wrong));
                }
                return CwlType.Primitive.ANY;
        }
    }

    private static Optional<String> lone(Node wrong) {
        return wrong instanceof ScalarNode name
                ? Optional.of("for the type '" + name.text() + "' write its name alone")
                : Optional.of("write the union without 'type:' around it");
    }

    private CwlType record(Fields fields) {
        Optional<String> name = common(fields);
        Node members = fields.node("fields");
        List<RecordField> list = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MapNode member : IdMap.RECORD_FIELDS.objects("fields", members, scope.problems())) {
            RecordField field = field(new Fields(member, "record field", scope));
            if (!seen.add(field.name())) {
                scope.problems().error(member.position(), "the record has two fields '" + field.name() + "'");
            }
            list.add(field);
        }
        if (kind.isInput()) {
            fields.node("inputBinding", CwlVersion.V1_1);
        }
        Optional<InputBinding> binding = binding(fields);
        fields.finish();
        return new CwlType.RecordType(name, list, binding);
    }

    private RecordField field(Fields fields) {
        fields.required("name");
        String name = fields.string("name").map(References::shortName).orElse("");
        fields.string("label");
        fields.doc();
        Node type = fields.required("type");
        CwlType loaded = type == null ? CwlType.Primitive.ANY : new TypeLoader(scope, kind).load(type);
        RecordField field = new RecordField(
                name,
                loaded,
                new FileAttributesLoader(scope, fields, kind).ofRecordField(),
                binding(fields),
                kind == ParameterKind.TOOL_OUTPUT || kind == ParameterKind.TOOL_INPUT && fields.has("outputBinding")
                        ? new BindingLoader(scope).output(fields)
                        : Optional.empty());
        fields.finish();
        return field;
    }

    private CwlType array(Fields fields) {
        Optional<String> name = common(fields);
        Node items = fields.required("items");
        CwlType type = items == null
                ? CwlType.Primitive.ANY
                : TypeLoader.ofItems(scope, kind).load(items);
        Optional<InputBinding> binding = binding(fields);
        BindingLoader.passOverOutput(fields, scope);
        fields.finish();
        return new CwlType.ArrayType(name, type, binding);
    }

    private CwlType enumeration(Fields fields) {
        Optional<String> name = common(fields);
        Node symbols = fields.required("symbols");
        List<String> words = new ArrayList<>();
        for (String symbol : fields.strings("symbols", symbols, "a list of strings")) {
            words.add(symbol.indexOf('#') >= 0 ? References.shortName(symbol) : symbol);
        }
        Optional<InputBinding> binding = binding(fields);
        BindingLoader.passOverOutput(fields, scope);
        fields.finish();
        return new CwlType.EnumType(name, words, binding);
    }

    private Optional<String> common(Fields fields) {
        fields.node("type");
        fields.string("label");
        fields.doc();
        return fields.string("name").map(References::shortName);
    }

    private Optional<InputBinding> binding(Fields fields) {
        return kind.isInput() ? new BindingLoader(scope).input(fields, kind) : Optional.empty();
    }
}
