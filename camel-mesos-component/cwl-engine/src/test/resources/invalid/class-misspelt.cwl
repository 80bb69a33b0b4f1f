cwlVersion: v1.2
class: CommandlineTool
inputs: []
outputs: []
