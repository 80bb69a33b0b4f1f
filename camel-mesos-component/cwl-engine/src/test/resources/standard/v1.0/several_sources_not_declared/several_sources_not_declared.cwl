cwlVersion: v1.0
class: Workflow
inputs: {a: {type: int, default: 1}}
steps: {s: {in: {x: [a, a]}, out: [o], run: {class: ExpressionTool, requirements: {InlineJavascriptRequirement: {}}, inputs: {x: Any}, outputs: {o: Any}, expression: "$({o: inputs.x})"}}}
outputs: {o: {type: Any, outputSource: s/o}}
