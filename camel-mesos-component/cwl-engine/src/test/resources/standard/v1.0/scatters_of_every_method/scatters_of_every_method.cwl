cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}}
inputs: {a: {type: "int[]", default: [1, 2]}, b: {type: "int[]", default: [10, 20, 30]}, none: {type: "int[]", default: []}}
steps:
  nested: {scatter: [x, "y"], scatterMethod: nested_crossproduct, in: {x: a, "y": b}, out: [o], run: sum.cwl}
  flat: {scatter: [x, "y"], scatterMethod: flat_crossproduct, in: {x: a, "y": b}, out: [o], run: sum.cwl}
  nestedleft: {scatter: [x, "y"], scatterMethod: nested_crossproduct, in: {x: none, "y": b}, out: [o], run: sum.cwl}
  nestedright: {scatter: [x, "y"], scatterMethod: nested_crossproduct, in: {x: a, "y": none}, out: [o], run: sum.cwl}
  flatright: {scatter: [x, "y"], scatterMethod: flat_crossproduct, in: {x: a, "y": none}, out: [o], run: sum.cwl}
  dot: {scatter: [x, "y"], scatterMethod: dotproduct, in: {x: a, "y": a}, out: [o], run: sum.cwl}
  dotnone: {scatter: [x, "y"], scatterMethod: dotproduct, in: {x: none, "y": none}, out: [o], run: sum.cwl}
outputs:
  nested: {type: {type: array, items: {type: array, items: int}}, outputSource: nested/o}
  flat: {type: "int[]", outputSource: flat/o}
  nestedleft: {type: {type: array, items: {type: array, items: int}}, outputSource: nestedleft/o}
  nestedright: {type: {type: array, items: {type: array, items: int}}, outputSource: nestedright/o}
  flatright: {type: "int[]", outputSource: flatright/o}
  dot: {type: "int[]", outputSource: dot/o}
  dotnone: {type: "int[]", outputSource: dotnone/o}
