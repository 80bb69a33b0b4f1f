package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.model.Requirements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code requirements} and {@code hints}. An unknown requirement is unsupported, an unknown hint is warned of.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#Requirements_and_hints">Requirements and hints</a>
 */
final class RequirementsLoader {

    private static final Map<String, CwlVersion> SINCE = new LinkedHashMap<>();

    static {
        for (String name : List.of(
                "InlineJavascriptRequirement",
                "SchemaDefRequirement",
                "DockerRequirement",
                "SoftwareRequirement",
                "InitialWorkDirRequirement",
                "EnvVarRequirement",
                "ShellCommandRequirement",
                "ResourceRequirement",
                "SubworkflowFeatureRequirement",
                "ScatterFeatureRequirement",
                "MultipleInputFeatureRequirement",
                "StepInputExpressionRequirement")) {
            SINCE.put(name, CwlVersion.V1_0);
        }
        for (String name : List.of(
                "LoadListingRequirement", "NetworkAccess", "InplaceUpdateRequirement", "ToolTimeLimit", "WorkReuse")) {
            SINCE.put(name, CwlVersion.V1_1);
        }
    }

    private final Scope scope;

    RequirementsLoader(Scope scope) {
        this.scope = scope;
    }

    /** The requirements and hints of an object. */
    Requirements load(Fields fields) {
        Map<String, Requirement> requirements = new LinkedHashMap<>();
        for (MapNode map : objects("requirements", fields.node("requirements"))) {
            name(map, "requirements").flatMap(name -> requirement(name, map)).ifPresent(r -> put(requirements, r, map));
        }
        Map<String, Requirement> hints = new LinkedHashMap<>();
        for (MapNode map : objects("hints", fields.node("hints"))) {
            name(map, "hints").map(name -> hint(name, map)).ifPresent(hint -> put(hints, hint, map));
        }
        return new Requirements(List.copyOf(requirements.values()), List.copyOf(hints.values()));
    }

    /** The objects of a {@code requirements} field. */
    List<MapNode> objects(String field, Node node) {
        return IdMap.REQUIREMENTS.objects(field, node, scope.problems());
    }

    private Optional<String> name(MapNode map, String field) {
        Optional<String> name = map.string("class").map(Vocabulary::local);
        if (name.isEmpty()) {
            scope.problems().error(map.position(), "an item of '" + field + "' has no 'class'");
        }
        return name;
    }

    private void put(Map<String, Requirement> all, Requirement requirement, MapNode map) {
        if (all.put(requirement.name(), requirement) != null) {
            scope.problems().warning(map.position(), requirement.name() + " is given twice; this one counts");
        }
    }

    /** One requirement; empty where it is unknown or wrong, which is reported. */
    Optional<Requirement> requirement(String name, MapNode map) {
        Optional<String> early = EarlyRequirements.find(name, scope.document(map));
        if (early.isPresent()) {
            return new RequirementLoader(scope, map, early.get()).load();
        }
        CwlVersion since = SINCE.get(name);
        if (since == null) {
            Optional<String> near = Suggestions.nearest(name, SINCE.keySet());
            if (near.isPresent()) {
                scope.problems()
                        .error(
                                map.position(),
                                "unknown requirement '" + name + "'",
                                "did you mean '" + near.get() + "'?");
            } else {
                scope.problems().unsupported(map.position(), "the requirement '" + name + "' is not supported");
            }
            return Optional.empty();
        }
        if (!scope.version().atLeast(since)) {
            scope.problems().error(map.position(), later(name, since), "write cwlVersion: " + since.text());
            return Optional.empty();
        }
        return new RequirementLoader(scope, map, name).load();
    }

    private String later(String name, CwlVersion since) {
        return name + " came with cwlVersion " + since.text() + "; this is "
                + scope.version().text();
    }

    private Requirement hint(String name, MapNode map) {
        Optional<String> early = EarlyRequirements.find(name, scope.document(map));
        CwlVersion since = SINCE.get(early.orElse(name));
        if (early.isPresent() || since != null && scope.version().atLeast(since)) {
            Optional<Requirement> known = new RequirementLoader(scope, map, early.orElse(name)).load();
            if (known.isPresent()) {
                return known.get();
            }
        } else if (since != null) {
            scope.problems().warning(map.position(), "the hint " + later(name, since) + ", and ignored");
        } else {
            scope.problems()
                    .add(new Problem(
                            Problem.Severity.WARNING,
                            map.position(),
                            "the hint '" + name + "' is unknown, and ignored",
                            Suggestions.nearest(name, SINCE.keySet()).map(near -> "did you mean '" + near + "'?")));
        }
        return new Requirement.UnknownHint(name, map.position());
    }
}
