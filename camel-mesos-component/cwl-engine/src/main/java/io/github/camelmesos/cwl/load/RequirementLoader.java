package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.Requirement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads one requirement of the standard. */
final class RequirementLoader {

    private final Scope scope;
    private final MapNode map;
    private final String name;
    private final Fields fields;

    RequirementLoader(Scope scope, MapNode map, String name) {
        this.scope = scope;
        this.map = map;
        this.name = name;
        this.fields = new Fields(map, name, scope);
    }

    /** The requirement; empty where it is so wrong that nothing can be made of it, which is reported. */
    Optional<Requirement> load() {
        fields.node("class");
        Optional<Requirement> requirement = Optional.ofNullable(read());
        fields.finish();
        return requirement;
    }

    private Requirement read() {
        switch (name) {
            case "InlineJavascriptRequirement":
                return new Requirement.InlineJavascriptRequirement(fields.stringList("expressionLib"), map.position());
            case "SchemaDefRequirement":
                return new Requirement.SchemaDefRequirement(types());
            case "DockerRequirement":
                return docker();
            case "SoftwareRequirement":
                return new Requirement.SoftwareRequirement(packages());
            case "InitialWorkDirRequirement":
                return new Requirement.InitialWorkDirRequirement(new WorkDirLoader(scope).load(fields), map.position());
            case "EnvVarRequirement":
                return new Requirement.EnvVarRequirement(environment());
            case "ShellCommandRequirement":
                return new Requirement.ShellCommandRequirement();
            case "ResourceRequirement":
                return resources();
            case "LoadListingRequirement":
                return BindingLoader.listing(fields, fields.node("loadListing"))
                        .map(Requirement.LoadListingRequirement::new)
                        .orElse(null);
            case "NetworkAccess":
                return flag("networkAccess").map(Requirement.NetworkAccess::new).orElse(null);
            case "InplaceUpdateRequirement":
                fields.required("inplaceUpdate");
                return new Requirement.InplaceUpdateRequirement(fields.bool("inplaceUpdate", false));
            case "ToolTimeLimit":
                return timeLimit().map(Requirement.ToolTimeLimit::new).orElse(null);
            case "WorkReuse":
                return flag("enableReuse").map(Requirement.WorkReuse::new).orElse(null);
            case "SubworkflowFeatureRequirement":
                return new Requirement.SubworkflowFeatureRequirement();
            case "ScatterFeatureRequirement":
                return new Requirement.ScatterFeatureRequirement();
            case "MultipleInputFeatureRequirement":
                return new Requirement.MultipleInputFeatureRequirement();
            case "StepInputExpressionRequirement":
                return new Requirement.StepInputExpressionRequirement();
            default:
                throw new IllegalArgumentException("not a requirement of the standard: " + name);
        }
    }

    private List<CwlType> types() {
        List<CwlType> types = new ArrayList<>();
        for (Node node : Fields.items(fields.required("types"))) {
            if (node instanceof MapNode schema && schema.string("name").isPresent()) {
                String id = scope.identify(schema.string("name").get(), schema);
                types.add(scope.types()
                        .resolve(id, s -> new SchemaLoader(scope.inside(id), ParameterKind.TOOL_INPUT).load(s)));
            }
        }
        return types;
    }

    private Requirement docker() {
        return new Requirement.DockerRequirement(
                fields.string("dockerPull"),
                archive("dockerLoad"),
                fields.string("dockerFile"),
                archive("dockerImport"),
                fields.string("dockerImageId"),
                fields.string("dockerOutputDirectory"),
                map.position());
    }

    /** The standard knows URLs; a reference relative to the document is a file beside it. */
    private Optional<URI> archive(String name) {
        Node node = fields.node(name);
        Optional<URI> location =
                fields.string(name, node).flatMap(text -> scope.document(node).resolve(text));
        if (location.isEmpty()
                && node instanceof ScalarNode scalar
                && scalar.string().isPresent()) {
            fields.wrong(name, node, "a URL or the name of a file");
        }
        return location;
    }

    private List<Requirement.SoftwarePackage> packages() {
        List<Requirement.SoftwarePackage> packages = new ArrayList<>();
        Node node = fields.required("packages");
        for (MapNode item : IdMap.PACKAGES.objects("packages", node, scope.problems())) {
            Fields of = new Fields(item, "software package", scope);
            of.required("package");
            packages.add(new Requirement.SoftwarePackage(
                    of.string("package").orElse(""), of.stringList("version"), of.stringList("specs")));
            of.finish();
        }
        return packages;
    }

    private List<Requirement.EnvironmentDef> environment() {
        List<Requirement.EnvironmentDef> variables = new ArrayList<>();
        Node node = fields.required("envDef");
        for (MapNode item : IdMap.ENVIRONMENT.objects("envDef", node, scope.problems())) {
            Fields of = new Fields(item, "environment variable", scope);
            of.required("envName");
            of.required("envValue");
            Optional<Expression> value = of.text("envValue");
            if (value.isPresent()) {
                variables.add(
                        new Requirement.EnvironmentDef(of.string("envName").orElse(""), value.get()));
            }
            of.finish();
        }
        return variables;
    }

    private Requirement resources() {
        return new Requirement.ResourceRequirement(
                amount("coresMin"),
                amount("coresMax"),
                amount("ramMin"),
                amount("ramMax"),
                amount("tmpdirMin"),
                amount("tmpdirMax"),
                amount("outdirMin"),
                amount("outdirMax"));
    }

    private Optional<Expression> amount(String field) {
        Optional<Expression> amount = fields.expression(field, Number.class::isInstance, "a number or an expression");
        if (amount.isPresent() && amount.get().source() instanceof Number number) {
            if (number.doubleValue() < 0) {
                fields.wrong(field, fields.node(field), "a number that is not negative");
            }
            boolean fraction = !(number instanceof Integer || number instanceof Long);
            if (fraction && !scope.version().atLeast(CwlVersion.V1_2)) {
                scope.problems()
                        .error(
                                fields.node(field).position(),
                                "'" + field + "' may have a fraction since cwlVersion v1.2; this is "
                                        + scope.version().text(),
                                "write a whole number, or cwlVersion: v1.2");
            }
        }
        return amount;
    }

    private Optional<Expression> timeLimit() {
        fields.required("timelimit");
        Predicate<Object> seconds = v -> v instanceof Integer || v instanceof Long;
        Optional<Expression> limit = fields.expression("timelimit", seconds, "a number of seconds or an expression");
        if (limit.isPresent() && limit.get().source() instanceof Number number && number.longValue() < 0) {
            fields.wrong("timelimit", fields.node("timelimit"), "a number of seconds, 0 for no limit");
        }
        return limit;
    }

    private Optional<Expression> flag(String field) {
        fields.required(field);
        return fields.expression(field, Boolean.class::isInstance, "true, false or an expression");
    }

    /** Makes the types of a SchemaDefRequirement known, before anything that may use them is read. */
    static void declare(MapNode requirement, TypeScope types, Scope scope) {
        Node list = requirement.get("types");
        if (list instanceof ScalarNode) {
            scope.problems().error(list.position(), "'types' must be a list of schemas, not " + list.describe());
            return;
        }
        for (Node node : Fields.items(list)) {
            Optional<String> name = node instanceof MapNode schema ? schema.string("name") : Optional.empty();
            if (name.isEmpty()) {
                scope.problems().error(node.position(), "a type of SchemaDefRequirement has no 'name'");
            } else if (!types.add(scope.identify(name.get(), node), (MapNode) node)) {
                scope.problems()
                        .error(node.position(), "two types have the name '" + References.shortName(name.get()) + "'");
            }
        }
    }
}
