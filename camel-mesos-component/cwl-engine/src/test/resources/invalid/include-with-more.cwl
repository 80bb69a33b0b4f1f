cwlVersion: v1.2
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {expressionLib: [{$include: [lib.js]}]}}
inputs: {$import: parts/inputs.yml, more: x}
outputs: []
