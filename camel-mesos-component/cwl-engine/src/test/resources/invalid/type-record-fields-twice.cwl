cwlVersion: v1.2
class: CommandLineTool
inputs:
  sample:
    type:
      type: record
      fields:
      - {name: id, type: string}
      - {name: id, type: int}
outputs: []
