cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [printf, "%s|"]
inputs:
  a: {type: long, default: 9007199254740991, inputBinding: {position: 1}}
  b: {type: double, default: 0.5, inputBinding: {position: 2}}
  c: {type: int, default: -7, inputBinding: {position: 3}}
  d: {type: float, default: 1250000, inputBinding: {position: 4}}
arguments: [{position: 5, valueFrom: "n=$(inputs.c)/$(inputs.b)"}, {position: 6, valueFrom: "$(3)"}, {position: 7, valueFrom: "$(1/4)"}]
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: o.txt
