class: CommandLineTool
inputs: []
baseCommand: [touch, a.txt, b.other]
outputs:
  files:
    type: {type: array, items: File, outputBinding: {glob: "*.other"}}
    outputBinding: {glob: "*.txt"}
