cwlVersion: v1.2
class: CommandLineTool
requirements: {DockerRequirment: {dockerPull: debian}}
inputs: []
outputs: []
