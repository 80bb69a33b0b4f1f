cwlVersion: v1.2
class: CommandLineTool
baseCommand: sum
inputs:
  numbers: {type: 'int[]', inputBinding: {position: 1}}
  name: string?
outputs:
  total: {type: int, outputBinding: {glob: total.txt, loadContents: true, outputEval: '$(self[0].size)'}}
