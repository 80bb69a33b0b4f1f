cwlVersion: v1.0
class: CommandLineTool
inputs:
  a: {type: "int[]", inputBinding: {prefix: -a}}
  b: {type: "int[]", inputBinding: {prefix: -b, itemSeparator: ","}}
  c: {type: {type: array, items: int, inputBinding: {prefix: -c}}}
  d: {type: "int[]?", inputBinding: {prefix: -d}}
  e: {type: "boolean[]", inputBinding: {prefix: -e}}
  f: {type: {type: array, items: boolean, inputBinding: {prefix: -f}}}
  g: {type: "string[]", inputBinding: {prefix: -g, itemSeparator: " "}}
  h: {type: {type: array, items: [ "null", int ]}, inputBinding: {prefix: -h}}
baseCommand: [python3, -c, "import sys,json; print(json.dumps(sys.argv[1:]))"]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
