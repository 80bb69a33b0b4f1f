cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}

inputs: {a: Any}
outputs: {o: int}
expression: "$({o: 1})"
