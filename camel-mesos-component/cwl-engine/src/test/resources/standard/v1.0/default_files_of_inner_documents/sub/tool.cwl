cwlVersion: v1.0
class: CommandLineTool
baseCommand: cat
inputs: {f: {type: File, default: {class: File, location: data.txt}, inputBinding: {}}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
