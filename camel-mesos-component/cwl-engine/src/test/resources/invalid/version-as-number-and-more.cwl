class: CommandLineTool
cwlVersion: 1.2
baseCommand: echo
inputs: {}
outputs: {}
stdout: /tmp/x
arguments: echo hello
