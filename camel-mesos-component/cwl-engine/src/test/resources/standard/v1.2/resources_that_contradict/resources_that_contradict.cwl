cwlVersion: v1.2
class: CommandLineTool
requirements: {ResourceRequirement: {coresMin: 2, coresMax: 1}}
baseCommand: "true"
inputs: []
outputs: []
