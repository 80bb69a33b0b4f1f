cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs: {i: {type: int, default: 4}, s: {type: "string?", default: d}, b: {type: boolean, default: false}, z: {type: int, default: 0}, e: {type: string, default: ""}}
outputs: {o: Any}
expression: "$({o: inputs})"
