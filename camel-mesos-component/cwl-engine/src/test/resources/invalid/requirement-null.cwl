cwlVersion: v1.2
class: CommandLineTool
requirements:
  InlineJavascriptRequirement:
  ShellCommandRequirement:
inputs: []
outputs: []
