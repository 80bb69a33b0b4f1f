cwlVersion: v1.0
class: Workflow
requirements:
  EnvVarRequirement: {envDef: {A: workflow, B: workflow}}
inputs: []
steps:
  plain: {in: [], out: [o], run: print.cwl}
  stepped: {in: [], out: [o], run: print.cwl, requirements: [{class: EnvVarRequirement, envDef: [{envName: A, envValue: step}]}]}
  own: {in: [], out: [o], run: own.cwl, requirements: {EnvVarRequirement: {envDef: {A: step}}}}
  hinted: {in: [], out: [o], run: hinted.cwl}
outputs:
  plain: {type: string, outputSource: plain/o}
  stepped: {type: string, outputSource: stepped/o}
  own: {type: string, outputSource: own/o}
  hinted: {type: string, outputSource: hinted/o}
