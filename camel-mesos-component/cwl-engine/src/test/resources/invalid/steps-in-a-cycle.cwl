cwlVersion: v1.2
class: Workflow
inputs: []
outputs: []
steps:
  one: {in: {x: three/o}, out: [o], run: &run {class: ExpressionTool, inputs: {x: Any}, outputs: {o: Any}, expression: $(inputs)}}
  two: {in: {x: one/o}, out: [o], run: *run}
  three: {in: {x: two/o}, out: [o], run: *run}
