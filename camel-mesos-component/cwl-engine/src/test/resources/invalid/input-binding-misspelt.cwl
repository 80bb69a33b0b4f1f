cwlVersion: v1.2
class: CommandLineTool
inputs:
  name: {type: string, inputBinding: {postion: 1, prefx: --name, seperate: false}}
outputs: []
