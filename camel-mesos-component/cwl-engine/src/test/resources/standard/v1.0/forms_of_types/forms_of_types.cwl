cwlVersion: v1.0
class: CommandLineTool
inputs:
  a: string?
  b: string[]?
  c: {type: "File?"}
  d: ["null", string, "int[]"]
  e: {type: [string, "null"]}
  f: {type: {type: array, items: ["null", string]}}
  g: {type: {type: array, items: {type: array, items: int}}}
  h: {type: [{type: enum, symbols: [a, b]}, "null"]}
  i: {type: Any}
  j: {type: "Any?"}
  k: {type: "null"}
outputs: {o: stdout}
stdout: o.txt
baseCommand: [echo, "$(inputs.a)", "$(inputs.b)", "$(inputs.d)", "$(inputs.f)", "$(inputs.g)", "$(inputs.h)", "$(inputs.k)"]
