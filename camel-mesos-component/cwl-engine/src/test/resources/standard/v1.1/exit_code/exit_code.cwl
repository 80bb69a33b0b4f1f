cwlVersion: v1.1
class: CommandLineTool
inputs: []
outputs: {c: {type: int, outputBinding: {outputEval: $(runtime.exitCode)}}}
successCodes: [7]
baseCommand: [sh, -c, "exit 7"]
