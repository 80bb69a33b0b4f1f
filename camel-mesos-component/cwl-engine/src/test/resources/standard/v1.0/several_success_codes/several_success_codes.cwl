cwlVersion: v1.0
class: CommandLineTool
baseCommand: [sh, -c, "echo x > a; exit 4"]
successCodes: [3, 4]
permanentFailCodes: [5]
inputs: []
outputs: {o: {type: File, outputBinding: {glob: a}}}
