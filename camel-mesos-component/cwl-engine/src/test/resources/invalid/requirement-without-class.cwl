cwlVersion: v1.2
class: CommandLineTool
requirements: [{dockerPull: debian}]
inputs: []
outputs: []
