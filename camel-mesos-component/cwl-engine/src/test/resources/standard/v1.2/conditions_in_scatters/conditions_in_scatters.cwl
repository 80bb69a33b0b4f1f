cwlVersion: v1.2
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}, MultipleInputFeatureRequirement: {}, StepInputExpressionRequirement: {}}
inputs: {a: {type: "int[]", default: [1,2,3,4]}, b: {type: "int[]", default: [10, 20]}}
outputs:
  o1: {type: Any, outputSource: s1/o}
  o2: {type: Any, outputSource: s1/o, pickValue: all_non_null}
  o3: {type: Any, outputSource: s2/o}
  o4: {type: Any, outputSource: [s3/o, s1/o], pickValue: first_non_null}
  o5: {type: Any, outputSource: [s1/o, s1/o], linkMerge: merge_flattened, pickValue: all_non_null}
  o6: {type: Any, outputSource: s4/o}
  o7: {type: Any, outputSource: [s5/o, s6/o], pickValue: the_only_non_null}
  o8: {type: Any, outputSource: [s5/o, s5/o], pickValue: all_non_null}
steps:
  s1: {run: t.cwl, in: {x: a, y: {default: 0}, z: {default: 2}}, when: "$(inputs.x > inputs.z)", scatter: x, out: [o]}
  s2: {run: t.cwl, in: {x: a, y: b}, when: "$((inputs.x + inputs.y) % 2 == 0)", scatter: [x, y], scatterMethod: nested_crossproduct, out: [o]}
  s3: {run: t.cwl, in: {x: a, y: b}, when: $(false), out: [o]}
  s4: {run: t.cwl, in: {x: {source: a, valueFrom: "$(self * 2)"}, y: b}, when: "$(inputs.x > 4)", scatter: [x, y], scatterMethod: flat_crossproduct, out: [o]}
  s5: {run: t.cwl, in: {x: a, y: b}, when: $(false), out: [o]}
  s6: {run: t.cwl, in: {x: s1/o, y: b}, when: "$(inputs.x.length == 4)", out: [o]}
