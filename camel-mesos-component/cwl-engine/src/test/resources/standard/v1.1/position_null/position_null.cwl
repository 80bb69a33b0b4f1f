cwlVersion: v1.1
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  one: {type: int, inputBinding: {position: "$(null)"}}
  three: {type: int, inputBinding: {position: 3}}
baseCommand: [echo]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
