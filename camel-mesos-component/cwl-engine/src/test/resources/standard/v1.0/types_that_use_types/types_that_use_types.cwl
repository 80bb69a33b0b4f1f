cwlVersion: v1.0
class: CommandLineTool
requirements:
  SchemaDefRequirement:
    types:
      - $import: types.yml
inputs:
  p: {type: {type: array, items: "types.yml#pair"}}
  r: {type: "types.yml#outer?"}
outputs: {o: stdout}
stdout: o.txt
baseCommand: [echo, "$(inputs.p[0].a)"]
