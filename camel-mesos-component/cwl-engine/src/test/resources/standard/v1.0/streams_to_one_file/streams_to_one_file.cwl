cwlVersion: v1.0
class: CommandLineTool
inputs: []
outputs: {o: {type: string, outputBinding: {glob: both, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: both
stderr: both
baseCommand: [sh, -c, "echo out; echo err >&2"]
