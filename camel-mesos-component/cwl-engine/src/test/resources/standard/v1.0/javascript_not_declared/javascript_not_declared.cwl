cwlVersion: v1.0
class: CommandLineTool
baseCommand: echo
arguments: [$(inputs.n + 1)]
inputs: {n: {type: int, default: 1}}
outputs: []
