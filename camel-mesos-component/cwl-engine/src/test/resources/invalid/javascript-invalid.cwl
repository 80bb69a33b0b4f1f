cwlVersion: v1.2
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {expressionLib: ["function twice(x) { return x * 2"]}}
baseCommand: echo
arguments: ['$(inputs.x +)', "${ retrun 2; }"]
inputs: {x: int}
outputs: []
