class: CommandLineTool
requirements:
  InitialWorkDirRequirement: {listing: [a.txt]}
baseCommand: "true"
inputs: []
outputs: []
