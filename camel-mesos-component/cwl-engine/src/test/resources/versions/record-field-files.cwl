class: CommandLineTool
inputs: []
baseCommand: [touch, a]
outputs:
  made:
    type:
      type: record
      fields: {file: {type: File, format: "http://example.com/format", outputBinding: {glob: a}}}
