cwlVersion: v1.2
class: CommandLineTool
inputs: []
outputs:
  table: {type: File, outputBinding: {glob: 42}}
