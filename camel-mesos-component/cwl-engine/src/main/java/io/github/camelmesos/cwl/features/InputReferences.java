package io.github.camelmesos.cwl.features;

import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.expression.ExpressionSyntax;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Warns of parameter references to inputs that there are not: where they are evaluated, they fail. */
final class InputReferences {

    private final ExpressionSyntax syntax;
    private final Problems problems;

    InputReferences(ExpressionSyntax syntax, Problems problems) {
        this.syntax = syntax;
        this.problems = problems;
    }

    /** Those of a tool. */
    void check(CwlProcess tool, List<Expression> expressions) {
        Set<String> inputs = new LinkedHashSet<>();
        tool.inputs().stream().map(InputPort::id).forEach(inputs::add);
        expressions.forEach(expression -> check(expression, tool, inputs));
    }

    /** Those of a step: they see its own inputs, those of its requirements the inputs of its tool. */
    void check(Step step, List<Expression> expressions) {
        Set<String> inputs = new LinkedHashSet<>();
        step.in().stream().map(StepInput::id).forEach(inputs::add);
        step.run().inputs().stream().map(InputPort::id).forEach(inputs::add);
        expressions.forEach(expression -> check(expression, step.run(), inputs));
    }

    private void check(Expression expression, CwlProcess process, Set<String> inputs) {
        for (String name : syntax.inputs((String) expression.source(), process.cwlVersion())) {
            if (!inputs.contains(name)) {
                problems.add(new Problem(
                        Problem.Severity.WARNING,
                        expression.position(),
                        "there is no input '" + name + "' for $(inputs." + name + ")",
                        Suggestions.forName(name, inputs)));
            }
        }
    }
}
