cwlVersion: v1.0
class: CommandLineTool
baseCommand: "true"
inputs: {f: File}
outputs: []
