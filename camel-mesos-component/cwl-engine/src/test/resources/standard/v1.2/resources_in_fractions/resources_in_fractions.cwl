cwlVersion: v1.2
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}, ResourceRequirement: {coresMin: "$(inputs.n / 2)", coresMax: "$(inputs.n / 2)", ramMin: 100.4, ramMax: 100.4}}
baseCommand: [printf, "%s "]
arguments: [$(runtime.cores), $(runtime.ram)]
inputs: {n: {type: int, default: 1}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
