cwlVersion: v1.0
class: CommandLineTool
requirements:
  SchemaDefRequirement:
    types:
      - $import: types.yml
inputs:
  p: {type: "types.yml#pair", inputBinding: {}}
  q: "types.yml#colour"
outputs: {o: stdout}
stdout: o.txt
baseCommand: [echo, "$(inputs.p.a)", "$(inputs.q)"]
