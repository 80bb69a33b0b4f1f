cwlVersion: v1.0
class: CommandLineTool
inputs: {a: {type: File, secondaryFiles: [.nope]}}
outputs: []
baseCommand: "true"
