cwlVersion: v1.2
class: CommandLineTool
baseComand: echo
arguements: [hello]
inputs: []
outputs: []
