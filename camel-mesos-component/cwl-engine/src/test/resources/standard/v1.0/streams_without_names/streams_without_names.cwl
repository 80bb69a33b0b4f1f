cwlVersion: v1.0
class: CommandLineTool
baseCommand: [sh, -c, "echo out; echo err >&2"]
inputs: []
outputs: {o: stdout, e: stderr}
