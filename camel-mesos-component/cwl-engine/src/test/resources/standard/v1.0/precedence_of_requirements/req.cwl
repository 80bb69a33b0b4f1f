cwlVersion: v1.0
class: CommandLineTool
requirements: {EnvVarRequirement: {envDef: {A: tool-req, B: tool-req}}, ResourceRequirement: {ramMin: 222}}
inputs: []
outputs: {o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: o
baseCommand: [sh, -c, 'echo "A=$A W=$W B=$B $0"']
arguments: ["$(runtime.ram) $(runtime.cores)"]
