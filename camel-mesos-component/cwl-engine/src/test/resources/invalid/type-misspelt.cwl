cwlVersion: v1.2
class: CommandLineTool
inputs:
  a: strng
  b: file
  c: integer
  d: Files[]
outputs: []
