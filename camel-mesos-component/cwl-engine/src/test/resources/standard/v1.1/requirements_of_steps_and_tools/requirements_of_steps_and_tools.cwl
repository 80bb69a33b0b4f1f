cwlVersion: v1.1
class: Workflow
requirements:
  ResourceRequirement: {ramMin: 100, ramMax: 100}
  SubworkflowFeatureRequirement: {}
inputs: []
steps:
  workflow: {in: [], out: [o], run: tool.cwl}
  step: {in: [], out: [o], run: tool.cwl, requirements: {ResourceRequirement: {ramMin: 200, ramMax: 200}}}
  stephint: {in: [], out: [o], run: tool.cwl, hints: {ResourceRequirement: {ramMin: 200, ramMax: 200}}}
  tool: {in: [], out: [o], run: own.cwl, requirements: {ResourceRequirement: {ramMin: 200, ramMax: 200}}}
  inner:
    in: []
    out: [o, own]
    run:
      class: Workflow
      requirements: {ResourceRequirement: {ramMin: 400, ramMax: 400}}
      inputs: []
      steps: {s: {in: [], out: [o], run: tool.cwl}, t: {in: [], out: [o], run: own.cwl}}
      outputs: {o: {type: string, outputSource: s/o}, own: {type: string, outputSource: t/o}}
outputs:
  workflow: {type: string, outputSource: workflow/o}
  step: {type: string, outputSource: step/o}
  stephint: {type: string, outputSource: stephint/o}
  tool: {type: string, outputSource: tool/o}
  inner: {type: string, outputSource: inner/o}
  own: {type: string, outputSource: inner/own}
