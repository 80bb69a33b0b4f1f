class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  file:
    type: File
    default: {class: File, location: folder/inner/file}
    secondaryFiles: {pattern: .index, required: false}
baseCommand: "true"
outputs: {name: {type: string, outputBinding: {outputEval: $(inputs.file.basename)}}}
