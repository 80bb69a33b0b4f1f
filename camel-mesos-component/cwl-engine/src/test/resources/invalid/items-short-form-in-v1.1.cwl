cwlVersion: v1.1
class: CommandLineTool
inputs:
  table: {type: {type: array, items: "int[]"}}
  names:
    type:
      type: array
      items: ["null", "string?"]
outputs: []
