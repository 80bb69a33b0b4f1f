cwlVersion: v1.0
class: Workflow
requirements:
  SchemaDefRequirement:
    types:
      - {name: pair, type: record, fields: {a: int, b: string}}
inputs: {p: "#pair"}
outputs: {o: {type: File, outputSource: s/o}, q: {type: "#pair", outputSource: p}}
steps:
  s:
    in: {p: p}
    out: [o]
    run:
      class: CommandLineTool
      inputs: {p: "#pair"}
      outputs: {o: stdout}
      stdout: o.txt
      baseCommand: [echo, "$(inputs.p.a)"]
