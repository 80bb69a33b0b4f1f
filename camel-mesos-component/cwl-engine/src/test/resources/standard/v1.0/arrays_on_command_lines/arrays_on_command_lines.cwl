cwlVersion: v1.0
class: CommandLineTool
baseCommand: [printf, "%s|"]
inputs:
- {id: joined, type: "int[]", inputBinding: {position: 1, prefix: -j, itemSeparator: ","}}
- {id: glued, type: "int[]", inputBinding: {position: 2, prefix: --glued=, itemSeparator: ":", separate: false}}
- {id: spread, type: "string[]", inputBinding: {position: 3, prefix: -s}}
- id: each
  type: {type: array, items: string, inputBinding: {prefix: -e}}
  inputBinding: {position: 4}
- id: eachglued
  type: {type: array, items: string, inputBinding: {prefix: -E, separate: false}}
  inputBinding: {position: 5, prefix: --all}
- id: unbound
  type: {type: array, items: string, inputBinding: {prefix: -u}}
- {id: flags, type: "boolean[]", inputBinding: {position: 7, prefix: -f}}
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: o.txt
