cwlVersion: v1.2
class: CommandLineTool
requirements: {EnvVarRequirement: {envDef: {THREADS: 4}}}
inputs: []
outputs: []
