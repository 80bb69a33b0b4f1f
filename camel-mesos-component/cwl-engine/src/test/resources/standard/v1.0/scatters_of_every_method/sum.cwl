cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs: {x: int, "y": int}
outputs: {o: int}
expression: "$({o: inputs.x + inputs.y})"
