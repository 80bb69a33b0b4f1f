cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}, StepInputExpressionRequirement: {}, MultipleInputFeatureRequirement: {}}
inputs: {a: {type: "int[]", default: [1,2]}, z: {type: int, default: 9}}
outputs:
  o1: {type: Any, outputSource: s1/o}
  o2: {type: Any, outputSource: s2/o}
  o3: {type: Any, outputSource: s3/o}
  o4: {type: Any, outputSource: s4/o}
  o5: {type: Any, outputSource: [s3/o, s1/o], linkMerge: merge_flattened}
steps:
  s1: {run: t.cwl, in: {x: a, y: z}, scatter: [x], scatterMethod: dotproduct, out: [o]}
  s2: {run: t.cwl, in: {x: {source: a, valueFrom: "$(self*10)"}, y: {source: z, valueFrom: "$(inputs.x + self)"}}, scatter: x, out: [o]}
  s3: {run: t.cwl, in: {x: {source: [z, z]}, y: {default: 5}}, scatter: x, out: [o]}
  s4: {run: t.cwl, in: {x: {source: [a, a], linkMerge: merge_flattened}, y: {default: [6, 7, 8, 9]}}, scatter: [x, y], scatterMethod: dotproduct, out: [{id: o}]}
