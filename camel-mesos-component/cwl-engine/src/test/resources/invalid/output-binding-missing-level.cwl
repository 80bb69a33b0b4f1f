cwlVersion: v1.2
class: CommandLineTool
inputs: []
outputs:
  table: {type: File, glob: table.txt}
