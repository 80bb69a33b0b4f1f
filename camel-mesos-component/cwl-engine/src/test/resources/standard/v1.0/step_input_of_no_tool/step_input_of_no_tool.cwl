cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}, StepInputExpressionRequirement: {}}
inputs: {x: {type: int, default: 2}, f: {type: File, default: {class: File, location: step_input_of_no_tool.cwl}}}
outputs: {o: {type: int, outputSource: s/o}}
steps:
  s:
    in: {extra: x, ff: f, y: {valueFrom: "$(inputs.extra + inputs.ff.size * 0 + 5)"}}
    out: [o]
    run: {class: ExpressionTool, inputs: {y: int}, outputs: {o: int}, expression: "$({o: inputs.y})"}
