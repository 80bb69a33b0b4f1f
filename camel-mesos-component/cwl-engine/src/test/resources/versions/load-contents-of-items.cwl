class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  files:
    type: {type: array, items: File, inputBinding: {loadContents: true}}
    default: [{class: File, location: folder/inner/file}]
outputs: {contents: string}
expression: "$({contents: inputs.files[0].contents})"
