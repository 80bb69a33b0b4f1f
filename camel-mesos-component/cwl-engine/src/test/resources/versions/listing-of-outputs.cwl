class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs: []
baseCommand: [mkdir, -p, made/inner]
outputs:
  loaded:
    type: boolean
    outputBinding: {glob: made, outputEval: "$(self[0].listing !== undefined)"}
