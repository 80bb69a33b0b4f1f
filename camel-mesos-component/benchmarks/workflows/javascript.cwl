cwlVersion: v1.2
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
baseCommand: echo
inputs:
  message:
    type: string
    default: hello
arguments: ["${ return inputs.message.toUpperCase(); }"]
stdout: said.txt
outputs:
  said: stdout
