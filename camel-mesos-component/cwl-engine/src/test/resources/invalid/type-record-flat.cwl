cwlVersion: v1.2
class: CommandLineTool
inputs:
  sample: {type: record, fields: {id: string}}
outputs: []
