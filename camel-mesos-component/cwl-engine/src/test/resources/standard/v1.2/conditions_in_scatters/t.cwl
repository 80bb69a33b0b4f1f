cwlVersion: v1.2
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs: {x: Any, y: Any}
outputs: {o: Any}
expression: "$({o: [inputs.x, inputs.y]})"
