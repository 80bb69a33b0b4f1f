cwlVersion: v1.2
class: CommandLineTool
doc: Says hello. The smallest thing that can be run.
baseCommand: echo
inputs:
  message:
    type: string
    doc: What to say
    inputBinding:
      position: 1
outputs:
  greeting:
    type: stdout
stdout: greeting.txt
