cwlVersion: v1.2
class: CommandLineTool
inputs:
  reads: {type: File, secondaryFiles: [{patern: .bai, required: sometimes}]}
outputs: []
