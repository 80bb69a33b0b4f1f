cwlVersion: v1.0
class: CommandLineTool
inputs: []
outputs: {a: {type: File, outputBinding: {glob: "*"}}}
baseCommand: [touch, x, y]
