cwlVersion: v1.2
class: CommandLineTool
inputs:
  names:
    type: array
    items: string
outputs: []
