cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}}
inputs: {a: {type: "int[]", default: [1, 2]}, b: {type: "int[]", default: [1]}}
steps:
  s:
    scatter: [x, "y"]
    scatterMethod: dotproduct
    in: {x: a, "y": b}
    out: [o]
    run: {class: ExpressionTool, inputs: {x: int, "y": int}, outputs: {o: int}, expression: "$({o: inputs.x})"}
outputs: {o: {type: "int[]", outputSource: s/o}}
