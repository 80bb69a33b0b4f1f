cwlVersion: v1.2
class: CommandLineTool
baseCommand: [printf, "%s|"]
arguments: ["\\$(inputs.a)", "\\\\$(inputs.a)", "\\${x}", "a\\b", "\\", "$(inputs.a)\\n"]
inputs: {a: {type: string, default: A}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
