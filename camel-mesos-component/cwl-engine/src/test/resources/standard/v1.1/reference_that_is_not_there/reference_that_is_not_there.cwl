cwlVersion: v1.1
class: CommandLineTool
baseCommand: echo
arguments: [$(inputs.missing.field)]
inputs: []
outputs: []
