cwlVersion: v1.0
class: CommandLineTool
inputs: []
outputs: {o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: o
baseCommand: [sh, -c, 'echo "A=$A W=$W B=$B $0"', "$(runtime.ram) $(runtime.cores)"]
