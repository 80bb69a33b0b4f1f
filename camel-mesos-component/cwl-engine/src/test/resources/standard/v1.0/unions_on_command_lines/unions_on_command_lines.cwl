cwlVersion: v1.0
class: CommandLineTool
baseCommand: [printf, "%s|"]
inputs:
  a:
    type:
    - "null"
    - int
    - {type: enum, symbols: [fast, slow], inputBinding: {prefix: --mode}}
    - {type: array, items: string, inputBinding: {prefix: -i}}
  b:
    type:
    - "null"
    - int
    - {type: enum, symbols: [fast, slow], inputBinding: {prefix: --mode}}
    - {type: array, items: string, inputBinding: {prefix: -i}}
    inputBinding: {position: 2}
  c:
    type:
    - {type: record, name: pair, fields: [{name: left, type: string, inputBinding: {prefix: -l}}, {name: right, type: string}]}
    - {type: record, name: single, fields: [{name: only, type: int, inputBinding: {prefix: -o}}]}
    inputBinding: {position: 3}
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: o.txt
