cwlVersion: v1.0
class: CommandLineTool
baseCommand: ls
inputs: {d: {type: Directory, inputBinding: {}}}
outputs: []
