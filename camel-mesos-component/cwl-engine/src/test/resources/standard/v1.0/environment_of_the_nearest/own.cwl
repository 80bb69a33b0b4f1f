cwlVersion: v1.0
class: CommandLineTool
requirements: {EnvVarRequirement: {envDef: {A: tool}}}
baseCommand: [sh, -c, 'printf "$A,$B"']
inputs: []
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
