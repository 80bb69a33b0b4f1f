cwlVersion: v1.2
class: CommandLineTool
baseCommand: [sleep, "4321"]
inputs: []
outputs: []
