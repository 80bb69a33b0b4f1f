package io.github.camelmesos.cwl.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.model.Requirement.InlineJavascriptRequirement;
import io.github.camelmesos.cwl.model.Requirement.ShellCommandRequirement;
import io.github.camelmesos.cwl.workflow.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementOverridesTest {

    @Test
    void aRequirementOfTheJobOrderTakesThePlaceOfTheProcessOwnAndOthersAreAdded() {
        CwlProcess tool = Models.tool(List.of("true"), List.of());
        Requirement library = new InlineJavascriptRequirement(List.of("var x = 1;"), Models.HERE);

        CwlProcess changed = RequirementOverrides.apply(tool, List.of(library, new ShellCommandRequirement()));

        assertThat(changed.requirements().requirements()).hasSize(2);
        assertThat(changed.requirements().find(InlineJavascriptRequirement.class))
                .contains((InlineJavascriptRequirement) library);
        assertThat(changed.requirements().requires(ShellCommandRequirement.class))
                .isTrue();
        assertThat(changed.id()).isEqualTo(tool.id());
    }
}
