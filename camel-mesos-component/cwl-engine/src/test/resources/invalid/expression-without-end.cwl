cwlVersion: v1.2
class: CommandLineTool
baseCommand: echo
arguments: ['$(inputs.x']
inputs: {x: int}
outputs: []
