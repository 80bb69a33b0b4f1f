cwlVersion: v1.2
class: CommandLineTool
baseComand: [sleep, "4321"]
inputs: []
outputs: []
