cwlVersion: v1.2
class: CommandLineTool
inputs: {a: "int[][]", b: "int[]?[]?"}
outputs: {o: stdout}
stdout: o.txt
baseCommand: [echo, "$(inputs.a)", "$(inputs.b)"]
