cwlVersion: v1.2
class: CommandLineTool
inputs:
  table: int[][]
  names: string?[]?
outputs: []
