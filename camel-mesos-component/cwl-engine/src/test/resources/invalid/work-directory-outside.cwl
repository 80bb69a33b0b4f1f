cwlVersion: v1.2
class: CommandLineTool
requirements:
  InitialWorkDirRequirement:
    listing: [{entryname: ../config.txt, entry: x}, {entryname: /etc/config, entry: x}, {entryname: a}]
inputs: []
outputs: []
