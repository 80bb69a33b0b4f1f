cwlVersion: v1.2
class: CommandLineTool
label: [one, two]
baseCommand: {run: echo}
arguments: -n
successCodes: zero
stdout: 5
inputs: []
outputs: []
