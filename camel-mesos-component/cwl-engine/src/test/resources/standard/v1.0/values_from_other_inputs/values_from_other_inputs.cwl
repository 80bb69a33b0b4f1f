cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}, StepInputExpressionRequirement: {}}
inputs: {ns: {type: "int[]", default: [1, 2, 3]}, offset: {type: int, default: 10}}
steps:
  s:
    scatter: n
    in:
      n: {source: ns, valueFrom: $(self * 100)}
      offset: offset
      extra: {source: offset}
      sum: {valueFrom: $(inputs.n + inputs.offset + inputs.extra)}
    out: [o]
    run:
      class: ExpressionTool
      inputs: {n: int, offset: int, sum: int}
      outputs: {o: Any}
      expression: "$({o: [inputs.n, inputs.sum, inputs.extra === undefined || inputs.extra === null]})"
outputs: {o: {type: "Any[]", outputSource: s/o}}
