cwlVersion: v1.1
class: CommandLineTool
requirements: {ResourceRequirement: {ramMin: 300, ramMax: 300}}
baseCommand: [printf, "%s"]
arguments: [$(runtime.ram)]
inputs: []
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
