cwlVersion: v1.0
class: Workflow
inputs: {a: {type: int, default: 1}}
steps: {s: {in: {x: a}, out: [o], run: {class: Workflow, inputs: {x: int}, steps: [], outputs: {o: {type: int, outputSource: x}}}}}
outputs: {o: {type: int, outputSource: s/o}}
