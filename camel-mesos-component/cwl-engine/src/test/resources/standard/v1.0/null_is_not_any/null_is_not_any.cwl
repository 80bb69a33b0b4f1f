cwlVersion: v1.0
class: CommandLineTool
inputs: {i: Any}
outputs: []
baseCommand: "true"
