cwlVersion: v1.0
class: CommandLineTool
inputs: {a: {type: File, format: "http://ex.org/A"}}
outputs: []
baseCommand: "true"
