cwlVersion: v1.0
class: CommandLineTool
baseCommand: [sh, -c, "exit 75"]
successCodes: [0, 3]
temporaryFailCodes: [75]
inputs: []
outputs: []
