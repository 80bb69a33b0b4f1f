cwlVersion: v1.2
class: CommandLineTool
baseCommand: echo
inputs:
  message:
    type: string
    default: hello
    inputBinding: {}
stdout: said.txt
outputs:
  said: stdout
