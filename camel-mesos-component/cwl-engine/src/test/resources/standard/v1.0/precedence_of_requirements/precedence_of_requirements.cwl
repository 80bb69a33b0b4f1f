cwlVersion: v1.0
class: Workflow
requirements: {EnvVarRequirement: {envDef: {A: wf-req, W: wf-req}}, InlineJavascriptRequirement: {}}
hints: {ResourceRequirement: {ramMin: 300, coresMin: 2}}
inputs: []
outputs:
  o1: {type: string, outputSource: s1/o}
  o2: {type: string, outputSource: s2/o}
  o3: {type: string, outputSource: s3/o}
  o4: {type: string, outputSource: s4/o}
  o5: {type: string, outputSource: s5/o}
steps:
  s1: {run: none.cwl, in: [], out: [o]}
  s2: {run: hint.cwl, in: [], out: [o]}
  s3: {run: req.cwl, in: [], out: [o]}
  s4: {run: req.cwl, in: [], out: [o], requirements: {EnvVarRequirement: {envDef: {A: step-req}}, ResourceRequirement: {ramMin: 400}}}
  s5: {run: hint.cwl, in: [], out: [o], hints: {EnvVarRequirement: {envDef: {A: step-hint}}, ResourceRequirement: {ramMin: 400}}}
