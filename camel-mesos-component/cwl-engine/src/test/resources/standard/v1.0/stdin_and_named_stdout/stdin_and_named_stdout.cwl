cwlVersion: v1.0
class: CommandLineTool
baseCommand: [tr, a-z, A-Z]
inputs: {f: File}
stdin: $(inputs.f.path)
stdout: $(inputs.f.nameroot).up
outputs: {o: stdout}
