cwlVersion: v1.2
class: CommandLineTool
baseCommand: echo
input: {name: string}
outputs: []
