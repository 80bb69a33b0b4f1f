cwlVersion: v1.0
class: CommandLineTool
requirements:
  SchemaDefRequirement:
    types:
      - {name: colour, type: enum, symbols: [red, green]}
      - {name: pair, type: record, fields: {a: int, b: colour}}
      - {name: many, type: array, items: pair}
inputs:
  p: many
  c: "#colour"
  d: [ "null", colour ]
  e: "colour[]?"
outputs: {o: stdout}
stdout: o.txt
baseCommand: [echo, "$(inputs.p[0].a)", "$(inputs.p[0].b)"]
