cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}, StepInputExpressionRequirement: {}, MultipleInputFeatureRequirement: {}}
inputs: {n: "string?", d: {type: string, default: wfd}, arr: {type: "string[]", default: [p, q]}, e: {type: "string[]", default: []}}
outputs:
  o: {type: Any, outputSource: s/o}
  nn: {type: "string?", outputSource: n}
steps:
  s:
    in:
      a: {source: n, default: da}
      b: {default: db, valueFrom: "$(self)x"}
      c: {source: n, default: dc, valueFrom: "$(self)-$(inputs.a)"}
      d: {valueFrom: "$(inputs.b)|$(inputs.c)"}
      e: {source: d, default: zz}
      f: {source: [d, n]}
      g: {source: [d]}
      h: {source: [d], linkMerge: merge_nested}
      i: {source: d, linkMerge: merge_flattened}
      j: {source: [arr, d], linkMerge: merge_flattened}
      k: {source: [arr, arr], linkMerge: merge_nested}
      l: {source: [e, arr, e], linkMerge: merge_flattened}
      m: {source: [arr], linkMerge: merge_flattened}
      nn: {source: [n, n], linkMerge: merge_flattened}
      p: {default: null}
      q: {source: n}
    out: [o]
    run:
      class: ExpressionTool
      inputs: {a: Any?, b: Any?, c: Any?, d: Any?, e: Any?, f: Any?, g: Any?, h: Any?, i: Any?, j: Any?, k: Any?, l: Any?, m: Any?, nn: Any?, p: Any?, q: {type: Any?, default: toold}}
      outputs: {o: Any}
      expression: "$({o: inputs})"
