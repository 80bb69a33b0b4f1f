cwlVersion: v1.2
class: Workflow
requirements: {InlineJavascriptRequirement: {}, SubworkflowFeatureRequirement: {}, ScatterFeatureRequirement: {}}
inputs: {ns: {type: "int[]", default: [1, 2, 3, 4]}}
steps:
  s:
    scatter: n
    when: $(inputs.n % 2 == 0)
    in: {n: ns}
    out: [o]
    run:
      class: Workflow
      inputs: {n: int}
      steps: {t: {in: {n: n}, out: [o], run: {class: ExpressionTool, inputs: {n: int}, outputs: {o: int}, expression: "$({o: inputs.n * 10})"}}}
      outputs: {o: {type: int, outputSource: t/o}}
outputs:
  raw: {type: {type: array, items: [int, "null"]}, outputSource: s/o}
  picked: {type: "int[]", outputSource: s/o, pickValue: all_non_null}
