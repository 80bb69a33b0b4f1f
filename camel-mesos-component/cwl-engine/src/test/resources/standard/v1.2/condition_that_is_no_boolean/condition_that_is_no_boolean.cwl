cwlVersion: v1.2
class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: {n: {type: int, default: 1}}
steps:
  s: {when: $(inputs.n), in: {n: n}, out: [o], run: {class: ExpressionTool, inputs: {n: int}, outputs: {o: int}, expression: "$({o: 1})"}}
outputs: {o: {type: int?, outputSource: s/o}}
