cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}}
inputs: {a: {type: Any, default: [[1,2],[3,4]]}}
outputs:
  o1: {type: Any, outputSource: s1/o}
steps:
  s1: {run: t.cwl, in: {x: a, y: a}, scatter: [x, x], scatterMethod: nested_crossproduct, out: [o]}
