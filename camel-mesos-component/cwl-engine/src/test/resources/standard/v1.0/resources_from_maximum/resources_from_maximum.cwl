cwlVersion: v1.0
class: CommandLineTool
requirements: {ResourceRequirement: {coresMax: 2, ramMax: 500, tmpdirMin: 20, outdirMax: 30}}
inputs: []
baseCommand: echo
arguments: ["$(runtime.cores)", "$(runtime.ram)", "$(runtime.outdirSize)", "$(runtime.tmpdirSize)"]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
