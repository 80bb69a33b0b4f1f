cwlVersion: v1.0
$graph:
- id: main
  class: Workflow
  inputs: {x: string}
  outputs: {o: {type: File, outputSource: s/o}}
  steps: {s: {run: "#t", in: {y: x}, out: [o]}}
- {id: t, class: CommandLineTool, inputs: {y: {type: string, inputBinding: {}}}, outputs: {o: stdout}, stdout: o.txt, baseCommand: [echo, one]}
