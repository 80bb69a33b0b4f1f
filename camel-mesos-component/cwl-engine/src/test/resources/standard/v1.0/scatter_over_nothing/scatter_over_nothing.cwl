cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}}
inputs: {a: "int[]", b: "int[]", c: "int[]"}
outputs:
  o1: {type: Any, outputSource: s1/o}
  o2: {type: Any, outputSource: s2/o}
  o3: {type: Any, outputSource: s3/o}
  o4: {type: Any, outputSource: s4/o}
  o5: {type: Any, outputSource: s5/o}
  o6: {type: Any, outputSource: s6/o}
steps:
  s1: {run: t.cwl, in: {x: a, y: b}, scatter: x, out: [o]}
  s2: {run: t.cwl, in: {x: a, y: c}, scatter: [x, y], scatterMethod: dotproduct, out: [o]}
  s3: {run: t.cwl, in: {x: a, y: b}, scatter: [x, y], scatterMethod: nested_crossproduct, out: [o]}
  s4: {run: t.cwl, in: {x: b, y: a}, scatter: [x, y], scatterMethod: nested_crossproduct, out: [o]}
  s5: {run: t.cwl, in: {x: b, y: a}, scatter: [x, y], scatterMethod: flat_crossproduct, out: [o]}
  s6: {run: t.cwl, in: {x: b, y: b}, scatter: [x, y], scatterMethod: flat_crossproduct, out: [o]}
