cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  f: {type: File, inputBinding: {loadContents: true}}
outputs: {o: string}
expression: "$({o: inputs.f.contents})"
