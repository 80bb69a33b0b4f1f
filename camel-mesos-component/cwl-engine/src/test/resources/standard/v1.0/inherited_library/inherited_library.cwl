cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {expressionLib: ["function f() { return 'wf'; }"]}}
inputs: []
outputs: {o: {type: string, outputSource: s/o}, p: {type: string, outputSource: t/o}}
steps:
  s: {in: [], out: [o], run: {class: ExpressionTool, inputs: [], outputs: {o: string}, expression: "$({o: f()})"}}
  t: {in: [], out: [o], run: {class: ExpressionTool, requirements: {InlineJavascriptRequirement: {expressionLib: ["function f() { return 'tool'; }"]}}, inputs: [], outputs: {o: string}, expression: "${return {o: f()};}"}}
