cwlVersion: v1.2
class: CommandLineTool
inputs:
  value: {type: [int, [string, "null"]]}
outputs: []
