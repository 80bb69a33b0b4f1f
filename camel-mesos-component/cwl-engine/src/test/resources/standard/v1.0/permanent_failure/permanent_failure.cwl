cwlVersion: v1.0
class: CommandLineTool
baseCommand: [sh, -c, "exit 5"]
permanentFailCodes: [5]
inputs: []
outputs: []
