cwlVersion: v1.0
class: CommandLineTool
id: "#mytool"
inputs:
  - {id: "#a", type: string, inputBinding: {position: 2}}
  - {id: "#mytool/b", type: string, inputBinding: {position: 1}}
outputs:
  - {id: "#o", type: File, outputBinding: {glob: o.txt}}
stdout: o.txt
baseCommand: echo
arguments: ["$(inputs.a)$(inputs.b)"]
