cwlVersion: v1.0
class: CommandLineTool
inputs:
  r: {type: Any, default: {"a b": 1, "c'd": 2, 'e"f': 3, "g.h": 4, l: [[1,2],[3]]}}
arguments: [echo, "$(inputs.r['a b'])", "$(inputs['r'][\"c\\'d\"])", "$(inputs.r['e\\\"f'])", "$(inputs.r['g.h'])", "$(inputs.r.l[0][1])", "$(inputs.r.l.length)", "-$(inputs.r.l)-", "$(inputs.r)"]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
