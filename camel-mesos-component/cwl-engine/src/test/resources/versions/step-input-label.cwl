class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: []
outputs: {done: {type: string, outputSource: step/done}}
steps:
  step:
    in: {word: {default: yes, label: what to say}}
    out: [done]
    run: {class: ExpressionTool, inputs: {word: string}, outputs: {done: string}, expression: "$({done: inputs.word})"}
