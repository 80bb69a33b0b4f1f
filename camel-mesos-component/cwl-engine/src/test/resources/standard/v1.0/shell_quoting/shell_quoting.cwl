cwlVersion: v1.0
class: CommandLineTool
requirements: {ShellCommandRequirement: {}}
inputs:
  a: {type: string, default: "it's $HOME \"q\" *;|"}
  arr: {type: "string[]", default: ["a b", "c'd"], inputBinding: {position: 3, prefix: --p}}
  arr2: {type: "string[]", default: ["a b", "c'd"], inputBinding: {position: 4, prefix: --p, itemSeparator: ","}}
  arr3: {type: {type: array, items: string, inputBinding: {shellQuote: false, prefix: -r}}, default: [";", "echo z"], inputBinding: {position: 5}}
arguments:
  - printf
  - '%s\n'
  - {valueFrom: $(inputs.a), position: 1}
  - {valueFrom: "; echo", shellQuote: false, position: 6}
  - {valueFrom: "x y", position: 7}
  - {valueFrom: "&& echo `expr 1 + 2`", shellQuote: false, position: 8}
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
