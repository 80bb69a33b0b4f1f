cwlVersion: v1.1
class: Workflow
requirements: {InlineJavascriptRequirement: {}, StepInputExpressionRequirement: {}}

inputs: {f: File}
steps:
  s:
    in: {t: {source: f, loadContents: true, valueFrom: $(self.contents.length)}}
    out: [o]
    run: {class: ExpressionTool, inputs: {t: int}, outputs: {o: int}, expression: "$({o: inputs.t})"}
outputs: {o: {type: int, outputSource: s/o}}
