cwlVersion: v1.0
class: CommandLineTool
inputs: {f: File, opt: File?}
outputs: {o: stdout}
stdin: "$(inputs.f.path)"
stdout: oo
baseCommand: cat
