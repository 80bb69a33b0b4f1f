cwlVersion: v1.2
class: CommandLineTool
requirements:
  - DockerRequirement: {dockerPull: ubuntu}
  - InlineJavascriptRequirement
hints:
  DockerRequirement: {dockerpull: ubuntu}
baseCommand: echo
inputs: []
outputs: []
