cwlVersion: v1.2
class: CommandLineTool
inputs:
  a: {type: {type: array, items: "int[]"}}
  b: {type: ["null", {type: array, items: "int[]?"}]}
outputs: {o: stdout}
stdout: o.txt
baseCommand: [echo, "$(inputs.a)", "$(inputs.b)"]
