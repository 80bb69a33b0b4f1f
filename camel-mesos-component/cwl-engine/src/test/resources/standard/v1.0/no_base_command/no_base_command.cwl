cwlVersion: v1.0
class: CommandLineTool
arguments: [{position: 2, valueFrom: "-n"}]
inputs:
  program: {type: string, default: echo, inputBinding: {position: 1}}
  word: {type: string, default: hi, inputBinding: {position: 3}}
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: o.txt
