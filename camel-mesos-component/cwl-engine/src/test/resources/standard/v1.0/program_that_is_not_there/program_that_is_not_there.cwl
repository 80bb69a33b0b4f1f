cwlVersion: v1.0
class: CommandLineTool
baseCommand: no-such-program-anywhere
inputs: []
outputs: []
