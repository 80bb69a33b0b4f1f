cwlVersion: v1.0
class: CommandLineTool
inputs:
  x: {$mixin: inp.yml, default: D}
outputs: {o: stdout}
stdout: o.txt
baseCommand: echo
