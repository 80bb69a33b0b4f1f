cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}

inputs: {ns: "int[]"}
outputs: {o: int}
expression: "$({o: 1})"
