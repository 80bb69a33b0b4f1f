cwlVersion: v1.0
class: CommandLineTool
inputs: []
outputs: []
permanentFailCodes: [0]
baseCommand: [sh, -c, "exit 0"]
