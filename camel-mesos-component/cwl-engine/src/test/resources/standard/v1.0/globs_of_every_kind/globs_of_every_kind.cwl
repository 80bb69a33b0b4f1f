cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, "mkdir d d/e && touch a.txt b.txt c.dat d/x.txt d/e/y.txt '[z].txt' .hidden"]
inputs: {n: {type: string, default: b}}
outputs:
  pattern: {type: "File[]", outputBinding: {glob: "[ab].t?t"}}
  several: {type: "File[]", outputBinding: {glob: [c.*, a.txt, "b*"]}}
  expression: {type: File, outputBinding: {glob: $(inputs.n).txt}}
  list: {type: "File[]", outputBinding: {glob: "$(['c.dat', 'd/*.txt'])"}}
  nested: {type: File, outputBinding: {glob: "d/*/y.txt"}}
  nothing: {type: File?, outputBinding: {glob: "*.none"}}
  empty: {type: "File[]", outputBinding: {glob: "*.none"}}
  dirs: {type: "Directory[]", outputBinding: {glob: "d/[e]"}}
