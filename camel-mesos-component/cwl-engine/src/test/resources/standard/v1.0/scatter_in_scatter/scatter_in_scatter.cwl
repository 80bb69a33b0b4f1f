cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}, SubworkflowFeatureRequirement: {}}
inputs: {a: {type: {type: array, items: {type: array, items: int}}, default: [[1,2],[],[3]]}}
outputs:
  o1: {type: {type: array, items: {type: array, items: int}}, outputSource: s1/o}
steps:
  s1:
    in: {a: a}
    scatter: a
    out: [o]
    run:
      class: Workflow
      inputs: {a: "int[]"}
      outputs: {o: {type: "int[]", outputSource: t/o}}
      steps:
        t:
          in: {a: a}
          scatter: a
          out: [o]
          run: {class: ExpressionTool, inputs: {a: int}, outputs: {o: int}, expression: "$({o: inputs.a+1})"}
