cwlVersion: v1.2
class: CommandLineTool
stdin: $(inputs.b.path)
inputs: {a: stdin, b: File}
outputs: []
