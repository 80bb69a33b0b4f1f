cwlVersion: v1.0
class: CommandLineTool
baseCommand: "true"
inputs: []
outputs: {o: {type: File, outputBinding: {glob: none}}}
