cwlVersion: v1.0
class: CommandLineTool
inputs: {i: int}
outputs: []
baseCommand: "true"
