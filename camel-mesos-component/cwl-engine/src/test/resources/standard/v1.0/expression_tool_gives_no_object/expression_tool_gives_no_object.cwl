cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}

inputs: []
outputs: []
expression: "$([1])"
