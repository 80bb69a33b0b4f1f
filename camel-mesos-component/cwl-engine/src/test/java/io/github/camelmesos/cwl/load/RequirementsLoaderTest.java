package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.load;
import static io.github.camelmesos.cwl.load.CwlText.toolText;
import static io.github.camelmesos.cwl.load.CwlText.warnings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.model.Requirement.Dirent;
import io.github.camelmesos.cwl.model.Requirement.DockerRequirement;
import io.github.camelmesos.cwl.model.Requirement.EnvVarRequirement;
import io.github.camelmesos.cwl.model.Requirement.InitialWorkDirRequirement;
import io.github.camelmesos.cwl.model.Requirement.InlineJavascriptRequirement;
import io.github.camelmesos.cwl.model.Requirement.ListingExpression;
import io.github.camelmesos.cwl.model.Requirement.ResourceRequirement;
import io.github.camelmesos.cwl.model.Requirement.SoftwareRequirement;
import io.github.camelmesos.cwl.model.Requirement.UnknownHint;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.value.FileValue;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsLoaderTest {

    @Test
    void requirements_are_a_map_or_a_list_and_may_have_the_standards_namespace() throws Exception {
        for (String form : List.of(
                "requirements: {InlineJavascriptRequirement: {expressionLib: [a]}}\n",
                "requirements: [{class: InlineJavascriptRequirement, expressionLib: [a]}]\n",
                "requirements: {cwl:InlineJavascriptRequirement: {expressionLib: [a]}}\n",
                "requirements: [{class: 'https://w3id.org/cwl/cwl#InlineJavascriptRequirement', expressionLib: [a]}]\n")) {
            assertThat(requirement("v1.0", form, InlineJavascriptRequirement.class)
                            .expressionLib())
                    .containsExactly("a");
        }
    }

    @Test
    void a_container_may_come_from_anywhere() throws Exception {
        DockerRequirement docker = requirement("v1.0", """
                hints:
                  DockerRequirement: {dockerPull: p, dockerLoad: l, dockerFile: f, dockerImport: 'https://example.com/i', dockerImageId: d,
                    dockerOutputDirectory: /out}
                """, DockerRequirement.class);
        assertThat(docker.dockerPull()).contains("p");
        assertThat(docker.dockerLoad()).contains(URI.create("file:///docs/l"));
        assertThat(docker.dockerFile()).contains("f");
        assertThat(docker.dockerImport()).contains(URI.create("https://example.com/i"));
        assertThat(docker.dockerImageId()).contains("d");
        assertThat(docker.dockerOutputDirectory()).contains("/out");
    }

    @Test
    void software_packages_have_versions_and_specs() throws Exception {
        SoftwareRequirement software = requirement("v1.0", """
                hints:
                  SoftwareRequirement:
                    packages:
                      one: {version: ['1', '2'], specs: ['http://x/one']}
                      two: ['http://x/two']
                """, SoftwareRequirement.class);
        assertThat(software.packages())
                .containsExactly(
                        new Requirement.SoftwarePackage("one", List.of("1", "2"), List.of("http://x/one")),
                        new Requirement.SoftwarePackage("two", List.of(), List.of("http://x/two")));
    }

    @Test
    void environment_variables_keep_their_order() throws Exception {
        for (String form :
                List.of("{Z: a, A: $(inputs.x)}", "[{envName: Z, envValue: a}, {envName: A, envValue: $(inputs.x)}]")) {
            EnvVarRequirement env = requirement(
                    "v1.0", "requirements: {EnvVarRequirement: {envDef: " + form + "}}\n", EnvVarRequirement.class);
            assertThat(env.envDef())
                    .extracting(d -> d.envName() + "=" + d.envValue().source())
                    .containsExactly("Z=a", "A=$(inputs.x)");
        }
    }

    @Test
    void the_work_directory_has_entries_of_all_forms() throws Exception {
        InitialWorkDirRequirement dir = requirement("v1.2", """
                requirements:
                  InitialWorkDirRequirement:
                    listing:
                    - $(inputs.f)
                    - null
                    - {entryname: a, entry: b, writable: true}
                    - {entry: $(inputs.f)}
                    - {class: File, location: x.txt}
                    - [{class: Directory, location: d}]
                """, InitialWorkDirRequirement.class);
        assertThat(((ListingExpression) dir.listing().get(0)).value().source()).isEqualTo("$(inputs.f)");
        assertThat(((ListingExpression) dir.listing().get(1)).value().source()).isNull();
        Dirent named = (Dirent) dir.listing().get(2);
        assertThat(named.entryname().orElseThrow().source()).isEqualTo("a");
        assertThat(named.writable()).isTrue();
        assertThat(((Dirent) dir.listing().get(3)).entryname()).isEmpty();
        FileValue literal =
                (FileValue) ((ListingExpression) dir.listing().get(4)).value().source();
        assertThat(literal.location()).contains(URI.create("file:///docs/x.txt"));
        assertThat(((ListingExpression) dir.listing().get(5)).value().source()).isInstanceOf(List.class);
    }

    @Test
    void the_listing_may_be_one_expression() throws Exception {
        InitialWorkDirRequirement dir = requirement(
                "v1.0",
                "requirements: {InitialWorkDirRequirement: {listing: $(inputs.dir.listing)}}\n",
                InitialWorkDirRequirement.class);
        assertThat(dir.listing()).hasSize(1);
    }

    @Test
    void resources_are_numbers_or_expressions_and_fractions_came_with_version_1_2() throws Exception {
        String text = "requirements: {ResourceRequirement: {coresMin: 0.5, ramMin: $(inputs.x), outdirMax: 10}}\n";
        ResourceRequirement resources = requirement("v1.2", text, ResourceRequirement.class);
        assertThat(resources.coresMin().orElseThrow().source()).isEqualTo(0.5);
        assertThat(resources.ramMin().orElseThrow().source()).isEqualTo("$(inputs.x)");
        assertThat(resources.outdirMax().orElseThrow().source()).isEqualTo(10);
        assertThat(resources.coresMax()).isEmpty();
        assertThat(errors(toolText("v1.1", text)))
                .containsExactly("3:48: 'coresMin' may have a fraction since cwlVersion v1.2; this is v1.1"
                        + " (write a whole number, or cwlVersion: v1.2)");
    }

    @Test
    void requirements_of_version_1_1_are_read() throws Exception {
        String text = """
                requirements:
                  LoadListingRequirement: {loadListing: deep_listing}
                  NetworkAccess: {networkAccess: true}
                  InplaceUpdateRequirement: {inplaceUpdate: true}
                  ToolTimeLimit: {timelimit: $(inputs.x)}
                  WorkReuse: {enableReuse: false}
                """;
        assertThat(requirement("v1.1", text, Requirement.LoadListingRequirement.class)
                        .loadListing())
                .isEqualTo(LoadListing.DEEP_LISTING);
        assertThat(requirement("v1.1", text, Requirement.NetworkAccess.class)
                        .networkAccess()
                        .source())
                .isEqualTo(true);
        assertThat(requirement("v1.1", text, Requirement.InplaceUpdateRequirement.class)
                        .inplaceUpdate())
                .isTrue();
        assertThat(requirement("v1.1", text, Requirement.ToolTimeLimit.class)
                        .timelimit()
                        .source())
                .isEqualTo("$(inputs.x)");
        assertThat(requirement("v1.1", text, Requirement.WorkReuse.class)
                        .enableReuse()
                        .source())
                .isEqualTo(false);
        assertThat(errors(toolText("v1.0", text))).hasSize(5).allMatch(m -> m.contains("came with cwlVersion v1.1"));
    }

    @Test
    void an_unknown_requirement_is_unsupported_and_a_misspelt_one_is_wrong() {
        InvalidDocumentException e = catchThrowableOfType(
                InvalidDocumentException.class, () -> load(toolText("v1.2", "requirements: {'http://x/Magic': {}}\n")));
        assertThat(e.isUnsupported()).isTrue();
        assertThat(e.getMessage()).endsWith("3:16: the requirement 'http://x/Magic' is not supported");
        assertThat(errors(toolText("v1.2", "requirements: {DockerRequirment: {}}\n")))
                .containsExactly("3:16: unknown requirement 'DockerRequirment' (did you mean 'DockerRequirement'?)");
    }

    @Test
    void an_unknown_hint_is_kept_and_warned_of() throws Exception {
        String text = toolText("v1.2", "hints: [{class: 'x:Magic', a: [1]}]\n");
        assertThat(warnings(text)).containsExactly("3:9: the hint 'x:Magic' is unknown, and ignored");
        assertThat(load(text).process().requirements().hints()).singleElement().isInstanceOf(UnknownHint.class);
    }

    @Test
    void a_hint_of_a_later_version_is_only_a_hint() throws Exception {
        assertThat(warnings(toolText("v1.0", "hints: {WorkReuse: {enableReuse: true}}\n")))
                .containsExactly("3:9: the hint WorkReuse came with cwlVersion v1.1; this is v1.0, and ignored");
    }

    @Test
    void of_two_requirements_of_a_class_the_last_counts() throws Exception {
        String text =
                "requirements: [{class: DockerRequirement, dockerPull: a}, {class: DockerRequirement, dockerPull: b}]\n";
        assertThat(requirement("v1.2", text, DockerRequirement.class).dockerPull())
                .contains("b");
        assertThat(warnings(toolText("v1.2", text))).singleElement().asString().contains("is given twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "InlineJavascriptRequirement:                      | 3:16: 'InlineJavascriptRequirement' in 'requirements' must be a map, not null (write {} where there are no fields)",
                "InlineJavascriptRequirement: {expressionLib: a}   | 3:61: 'expressionLib' must be a list of strings, not the string 'a'",
                "DockerRequirement: {dockerpull: x}                | 3:36: unknown field 'dockerpull' in DockerRequirement (did you mean 'dockerPull'?)",
                "EnvVarRequirement: {envDef: {A: 1}}               | 3:48: 'envValue' must be a string or an expression, not the number 1",
                "EnvVarRequirement: {}                             | 3:16: EnvVarRequirement has no 'envDef'",
                "ResourceRequirement: {ramMin: lots}               | 3:46: 'ramMin' must be a number or an expression, not the string 'lots'",
                "ResourceRequirement: {ramMin: -1}                 | 3:46: 'ramMin' must be a number that is not negative, not the number -1",
                "ToolTimeLimit: {timelimit: -1}                    | 3:43: 'timelimit' must be a number of seconds, 0 for no limit, not the number -1",
                "ToolTimeLimit: {}                                 | 3:16: ToolTimeLimit has no 'timelimit'",
                "NetworkAccess: {networkAccess: 'yes'}             | 3:47: 'networkAccess' must be true, false or an expression, not the string 'yes'",
                "InplaceUpdateRequirement: {}                      | 3:16: InplaceUpdateRequirement has no 'inplaceUpdate'",
                "InitialWorkDirRequirement: {listing: 5}           | 3:53: 'listing' must be a list, or an expression that gives one, not the number 5",
                "InitialWorkDirRequirement: {listing: [{entryname: a}]} | 3:54: Dirent has no 'entry'",
                "InitialWorkDirRequirement: {listing: [{entryname: ../a, entry: b}]} | 3:66: the entryname '../a' leads out of the output directory",
                "SoftwareRequirement: {packages: {a: {version: 1}}} | 3:62: 'version' must be a list of strings, not the number 1",
                "SchemaDefRequirement: {}                          | 3:16: SchemaDefRequirement has no 'types'",
            })
    void wrong_requirements_are_reported(String requirement, String message) {
        assertThat(errors(toolText("v1.2", "requirements: {" + requirement + "}\n")))
                .containsExactly(message);
    }

    private static <R extends Requirement> R requirement(String version, String text, Class<R> kind) throws Exception {
        Requirements requirements = load(toolText(version, text)).process().requirements();
        return requirements.find(kind).orElseThrow();
    }
}
