cwlVersion: v1.2
class: CommandLineTool
baseCommand: cat
inputs:
  text:
    type: File
    inputBinding: {}
stdout: copy.txt
outputs:
  copy: stdout
