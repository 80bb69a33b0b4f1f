class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: []
outputs: {done: {type: "string?", outputSource: step/done}}
steps:
  step:
    in: []
    when: $(false)
    out: [done]
    run: {class: ExpressionTool, inputs: [], outputs: {done: string}, expression: "$({done: 'yes'})"}
