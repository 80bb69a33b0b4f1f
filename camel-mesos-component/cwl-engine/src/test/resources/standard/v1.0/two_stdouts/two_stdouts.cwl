cwlVersion: v1.0
class: CommandLineTool
baseCommand: echo
inputs: []
outputs: {o: {type: stdout, outputBinding: {glob: x}}}
