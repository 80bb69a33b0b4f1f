class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  file: {type: File, default: {class: File, location: folder/inner/file}, secondaryFiles: [".index?"]}
baseCommand: "true"
outputs: {found: {type: int, outputBinding: {outputEval: "$(inputs.file.secondaryFiles === undefined ? 0 : inputs.file.secondaryFiles.length)"}}}
