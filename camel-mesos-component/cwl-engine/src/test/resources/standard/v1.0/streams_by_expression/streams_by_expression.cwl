cwlVersion: v1.0
class: CommandLineTool
inputs: {f: File, n: {type: string, default: nm}}
outputs: {o: stdout, e: stderr, x: {type: File, outputBinding: {glob: "$(inputs.n).out"}}}
stdin: $(inputs.f.path)
stdout: $(inputs.n).out
stderr: "err.$(inputs.f.nameroot)"
baseCommand: [sh, -c, "cat; echo err >&2"]
