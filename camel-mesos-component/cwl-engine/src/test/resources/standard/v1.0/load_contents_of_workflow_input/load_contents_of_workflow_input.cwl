cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}, StepInputExpressionRequirement: {}}
inputs:
  f: {type: File, inputBinding: {loadContents: true}}
outputs:
  o: {type: string, outputSource: s/o}
steps:
  s:
    in:
      x: {source: f, valueFrom: "$(self.contents)"}
    out: [o]
    run:
      class: ExpressionTool
      inputs: {x: string}
      outputs: {o: string}
      expression: "$({o: inputs.x})"
