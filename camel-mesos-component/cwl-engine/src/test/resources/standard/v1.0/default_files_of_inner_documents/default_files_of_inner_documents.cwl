cwlVersion: v1.0
class: Workflow
requirements: {SubworkflowFeatureRequirement: {}}
inputs: {f: {type: File, default: {class: File, location: data.txt}}}
steps:
  outer: {in: {f: f}, out: [o], run: sub/tool.cwl}
  inner: {in: [], out: [o], run: sub/tool.cwl}
  step: {in: {f: {default: {class: File, location: sub/other.txt}}}, out: [o], run: sub/tool.cwl}
outputs:
  outer: {type: string, outputSource: outer/o}
  inner: {type: string, outputSource: inner/o}
  step: {type: string, outputSource: step/o}
