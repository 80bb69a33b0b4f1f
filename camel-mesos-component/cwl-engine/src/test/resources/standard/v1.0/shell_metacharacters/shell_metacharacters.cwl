cwlVersion: v1.0
class: CommandLineTool
requirements: {ShellCommandRequirement: {}}
baseCommand: []
arguments:
- {shellQuote: false, valueFrom: "printf '%s|'"}
- "$HOME"
- {prefix: "-p;", valueFrom: "*"}
- {shellQuote: false, valueFrom: "a b"}
- {shellQuote: false, prefix: "-q", separate: false, valueFrom: "uote"}
- {position: 5, shellQuote: false, valueFrom: "| tr a-z A-Z > up.txt"}
inputs:
  text: {type: string, default: "it's `x` && \"y\"", inputBinding: {position: 1}}
outputs: {o: {type: string, outputBinding: {glob: up.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
