cwlVersion: v1.2
class: CommandLineTool
inputs:
  names: {type: {type: array, item: string}}
outputs: []
