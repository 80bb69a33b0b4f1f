cwlVersion: v1.2
class: CommandLineTool
baseCommand: sort
requirements:
  EnvVarRequirement:
    envDef:
      LC_ALL: C
inputs:
  lines:
    type: File
    inputBinding: {}
outputs:
  sorted: stdout
stdout: sorted.txt
