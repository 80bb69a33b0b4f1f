cwlVersion: v1.2
class: CommandLineTool
requirements: {ResourceRequirement: {ramMin: -1, coresMin: many}}
inputs: []
outputs: []
