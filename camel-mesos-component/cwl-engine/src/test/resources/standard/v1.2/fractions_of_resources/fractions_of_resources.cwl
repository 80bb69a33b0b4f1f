cwlVersion: v1.2
class: CommandLineTool
requirements: {ResourceRequirement: {coresMin: 0.5, coresMax: 0.7, ramMin: 100.3, outdirMin: 1.1, tmpdirMin: 2.9}}
inputs: []
baseCommand: echo
arguments: ["$(runtime.cores)", "$(runtime.ram)", "$(runtime.outdirSize)", "$(runtime.tmpdirSize)"]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
