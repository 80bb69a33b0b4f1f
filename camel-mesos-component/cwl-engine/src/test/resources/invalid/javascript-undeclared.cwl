cwlVersion: v1.2
class: CommandLineTool
baseCommand: echo
arguments: [$(1 + 1), "${ return 2; }"]
inputs: []
outputs: {size: {type: int, outputBinding: {glob: x, outputEval: '$(self.length * 2)'}}}
