class: Operation
inputs: []
outputs: []
