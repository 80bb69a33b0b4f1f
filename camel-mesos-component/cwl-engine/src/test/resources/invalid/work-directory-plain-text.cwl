cwlVersion: v1.1
class: CommandLineTool
requirements:
  InitialWorkDirRequirement:
    listing: [config.txt, $(inputs.file)]
inputs: {file: File}
outputs: []
