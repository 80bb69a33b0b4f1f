cwlVersion: v1.0
class: Workflow
requirements: {SubworkflowFeatureRequirement: {}, InlineJavascriptRequirement: {}, StepInputExpressionRequirement: {}}
inputs: {absent: "int?", nulled: {type: int?}, given: {type: int, default: 5}}
steps:
  inner:
    in:
      a: absent
      b: {source: nulled, default: 7}
      c: {source: given, default: 8}
      e: {default: 9, valueFrom: $(self + 1)}
      f: {source: absent, default: 1, valueFrom: $(self + 10)}
      g: {valueFrom: "$(self === null ? 'none' : 'some')"}
    out: [o]
    run:
      class: Workflow
      inputs: {a: {type: int, default: 1}, b: int, c: int, d: {type: int, default: 4}, e: int, f: int, g: string}
      steps:
        s:
          in: {a: a, b: b, c: c, d: d, e: e, f: f, g: g}
          out: [o]
          run:
            class: ExpressionTool
            inputs: {a: int, b: int, c: int, d: int, e: int, f: int, g: string, h: {type: int, default: 11}}
            outputs: {o: Any}
            expression: "$({o: [inputs.a, inputs.b, inputs.c, inputs.d, inputs.e, inputs.f, inputs.g, inputs.h]})"
      outputs: {o: {type: Any, outputSource: s/o}}
outputs: {o: {type: Any, outputSource: inner/o}}
