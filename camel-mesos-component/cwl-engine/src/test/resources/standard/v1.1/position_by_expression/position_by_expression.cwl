cwlVersion: v1.1
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  one: {type: int, inputBinding: {position: "$(self)"}}
  two: {type: int, inputBinding: {position: "${ return inputs.one - 5; }"}}
  three: {type: int, inputBinding: {position: 3}}
baseCommand: [python3, -c, "import sys,json; print(json.dumps(sys.argv[1:]))"]
arguments: [{valueFrom: x, position: "$(inputs.three)"}]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
