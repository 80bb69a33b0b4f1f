cwlVersion: 1.2
class: CommandLineTool
inputs: []
outputs: []
