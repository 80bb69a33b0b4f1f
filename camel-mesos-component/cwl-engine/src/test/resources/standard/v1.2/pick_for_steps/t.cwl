cwlVersion: v1.2
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs: {x: Any, y: Any, z: Any, w: Any, v: Any}
outputs: {o: Any}
expression: "$({o: inputs})"
