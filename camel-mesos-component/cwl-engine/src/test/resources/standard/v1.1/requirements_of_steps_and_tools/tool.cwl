cwlVersion: v1.1
class: CommandLineTool
hints: {ResourceRequirement: {ramMin: 50, ramMax: 50}}
baseCommand: [printf, "%s"]
arguments: [$(runtime.ram)]
inputs: []
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
