cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  f: {type: "File[]", inputBinding: {loadContents: true}}
outputs: {o: Any}
expression: "$({o: inputs.f.map(function(x){return x.contents})})"
