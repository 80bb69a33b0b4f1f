cwlVersion: v1.0
class: CommandLineTool
inputs:
  a: &a {type: string, default: x, inputBinding: {position: 1}}
  b: *a
  c: {<<: *a, default: y}
outputs: {o: stdout}
stdout: out.txt
baseCommand: echo
