cwlVersion: v1.2
class: CommandLineTool
inputs:
  name: {type: [null, string]}
outputs: []
