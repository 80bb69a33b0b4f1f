cwlVersion: v1.2
class: CommandLineTool
requirements: {DockerRequirement: {dockerpull: debian}}
hints: {ResourceRequirement: {ramMinimum: 100}}
inputs: []
outputs: []
