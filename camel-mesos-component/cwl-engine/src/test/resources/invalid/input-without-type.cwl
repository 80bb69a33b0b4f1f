cwlVersion: v1.2
class: CommandLineTool
inputs:
  name: {doc: who to greet}
  reads:
outputs: []
