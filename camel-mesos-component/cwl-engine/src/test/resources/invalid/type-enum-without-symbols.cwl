cwlVersion: v1.2
class: CommandLineTool
inputs:
  mode: {type: {type: enum, values: [fast, exact]}}
outputs: []
