cwlVersion: v1.1
class: CommandLineTool
requirements: {ResourceRequirement: {coresMin: 0.5}}
inputs: []
outputs: []
