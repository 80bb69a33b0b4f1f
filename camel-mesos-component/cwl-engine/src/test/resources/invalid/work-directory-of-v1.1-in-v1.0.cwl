cwlVersion: v1.0
class: CommandLineTool
requirements:
  InitialWorkDirRequirement:
    listing: [null, [{class: File, location: a}]]
inputs: []
outputs: []
