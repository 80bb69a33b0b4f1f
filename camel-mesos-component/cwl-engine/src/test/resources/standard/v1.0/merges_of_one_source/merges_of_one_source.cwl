cwlVersion: v1.0
class: Workflow
requirements: {MultipleInputFeatureRequirement: {}, InlineJavascriptRequirement: {}}
inputs: {n: {type: int, default: 1}, ns: {type: "int[]", default: [2, 3]}}
steps:
  s:
    in:
      nested: {source: n, linkMerge: merge_nested}
      nestedlist: {source: [ns], linkMerge: merge_nested}
      flat: {source: n, linkMerge: merge_flattened}
      flatlist: {source: [ns], linkMerge: merge_flattened}
      plain: {source: ns}
      two: {source: [n, ns], linkMerge: merge_flattened}
      twonested: {source: [ns, ns]}
    out: [o]
    run:
      class: ExpressionTool
      inputs: {nested: Any, nestedlist: Any, flat: Any, flatlist: Any, plain: Any, two: Any, twonested: Any}
      outputs: {o: Any}
      expression: "$({o: inputs})"
outputs: {o: {type: Any, outputSource: s/o}, merged: {type: "int[]", outputSource: [n, ns], linkMerge: merge_flattened}}
