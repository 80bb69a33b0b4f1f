cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}

inputs: []
outputs: {o: int}
expression: "${ throw 'no'; }"
