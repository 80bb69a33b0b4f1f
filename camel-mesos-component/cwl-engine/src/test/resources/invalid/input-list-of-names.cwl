cwlVersion: v1.2
class: CommandLineTool
inputs: [name, reads]
outputs: []
