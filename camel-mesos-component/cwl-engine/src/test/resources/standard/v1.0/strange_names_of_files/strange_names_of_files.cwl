cwlVersion: v1.0
class: CommandLineTool
requirements: {ShellCommandRequirement: {}}
baseCommand: cat
inputs: {fs: {type: "File[]", inputBinding: {}}}
stdout: "out put é.txt"
outputs:
  o: stdout
