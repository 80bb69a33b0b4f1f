cwlVersion: v1.0
class: Workflow
inputs: {a: {type: "int[]", default: [1]}}
steps: {s: {scatter: x, in: {x: a}, out: [o], run: {class: ExpressionTool, requirements: {InlineJavascriptRequirement: {}}, inputs: {x: int}, outputs: {o: int}, expression: "$({o: inputs.x})"}}}
outputs: {o: {type: "int[]", outputSource: s/o}}
