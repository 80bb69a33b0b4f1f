cwlVersion: v1.2
class: CommandLineTool
inputs:
  reads: {type: File, default: {class: File, locaton: reads.fq}}
outputs: []
