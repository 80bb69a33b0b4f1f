cwlVersion: v1.2
class: CommandLineTool
baseCommand: cat
inputs:
  f:
    type: File
    position: 1
    prefix: -f
outputs:
  o:
    type: File
    glob: "*.txt"
