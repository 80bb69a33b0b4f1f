class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  file: {type: File, default: {class: File, location: folder/inner/file}, loadContents: true}
outputs: {contents: string}
expression: "$({contents: inputs.file.contents})"
