cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}}

inputs: {l: long, d: double, f: float, i: int, big: double}
steps:
  s:
    in: {l: l, d: d, f: f, i: i, big: big}
    out: [l, d, f, i, big]
    run:
      class: ExpressionTool
      inputs: {l: long, d: double, f: float, i: int, big: double}
      outputs: {l: long, d: double, f: float, i: int, big: double}
      expression: $(inputs)
outputs:
  l: {type: long, outputSource: s/l}
  d: {type: double, outputSource: s/d}
  f: {type: float, outputSource: s/f}
  i: {type: int, outputSource: s/i}
  big: {type: double, outputSource: s/big}
  same: {type: long, outputSource: l}
