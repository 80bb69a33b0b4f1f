cwlVersion: v1.2
class: CommandLineTool
baseCommand: echo
inputs:
  name: string
  count: int
  name: File
outputs: []
baseCommand: cat
