cwlVersion: v1.0
class: CommandLineTool
baseCommand: [sh, -c, "echo '{\"o\": \"text\"}' > cwl.output.json"]
inputs: []
outputs: {o: int}
