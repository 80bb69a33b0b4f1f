cwlVersion: v1.0
class: CommandLineTool
inputs: []
outputs: []
successCodes: [3, 4]
baseCommand: [sh, -c, "exit 4"]
