cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}

inputs:
- {id: words, type: "Any"}
outputs: {o: Any}
expression: "$({o: inputs.words.map(function(w) { return [typeof w, w]; })})"
