cwlVersion: v1.2
class: CommandLineTool
baseCommand: cat
inputs:
  a: {type: File, inputBinding: 1}
  b: {type: int, inputBinding: --size}
outputs:
  o: {type: File, outputBinding: out.txt}
