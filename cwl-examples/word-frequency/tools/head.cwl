cwlVersion: v1.2
class: CommandLineTool
baseCommand: head
inputs:
  count:
    type: int
    inputBinding:
      prefix: -n
      position: 1
  lines:
    type: File
    inputBinding:
      position: 2
outputs:
  top_lines: stdout
stdout: frequencies.txt
