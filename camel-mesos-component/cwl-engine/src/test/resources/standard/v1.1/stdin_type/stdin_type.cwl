cwlVersion: v1.1
class: CommandLineTool
inputs: {f: stdin}
outputs: {o: stdout}
stdout: oo
baseCommand: cat
