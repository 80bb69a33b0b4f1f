cwlVersion: v1.2
class: CommandLineTool
inputs:
  name: {type: string, inputBinding: {position: first}}
outputs: []
