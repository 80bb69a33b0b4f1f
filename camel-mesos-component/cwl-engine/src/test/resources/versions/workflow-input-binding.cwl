class: Workflow
inputs: {number: {type: int, default: 1, inputBinding: {position: 1}}}
outputs: {number: {type: int, outputSource: number}}
steps: []
