cwlVersion: v1.1
class: CommandLineTool
inputs: []
outputs:
  a: {type: File, outputBinding: {glob: x.txt}, secondaryFiles: [{pattern: .missing, required: true}]}
baseCommand: [touch, x.txt]
