cwlVersion: v1.2
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}, MultipleInputFeatureRequirement: {}, StepInputExpressionRequirement: {}}
inputs: {a: "int?", b: {type: int, default: 3}, c: "int?"}
outputs:
  o1: {type: Any, outputSource: s1/o}
steps:
  s1:
    run: t.cwl
    in:
      x: {source: [a, b, c], pickValue: first_non_null}
      y: {source: [a, c, b], pickValue: the_only_non_null, valueFrom: "$(self + 1)"}
      z: {source: [a, c], pickValue: all_non_null}
      w: {source: [a, c], pickValue: all_non_null, default: dd}
      v: {source: a, pickValue: all_non_null}
    out: [o]
