cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  r:
    type:
      type: record
      fields:
        - {name: z, type: int, inputBinding: {position: 1, prefix: -z}}
        - {name: a, type: int, inputBinding: {position: 1, prefix: -a}}
        - {name: n, type: int}
        - {name: o, type: "string?", inputBinding: {prefix: -o}}
        - {name: f, type: boolean, inputBinding: {prefix: -f}}
        - name: inner
          type:
            type: record
            fields:
              - {name: x, type: "int[]", inputBinding: {prefix: -x, itemSeparator: ":"}}
              - {name: y, type: string, inputBinding: {position: -1}}
          inputBinding: {position: 0, prefix: --inner}
    inputBinding: {position: 5, prefix: --rec}
  q:
    type:
      - "null"
      - type: record
        fields:
          - {name: m, type: int, inputBinding: {prefix: -m}}
      - type: record
        fields:
          - {name: k, type: int, inputBinding: {prefix: -k}}
    inputBinding: {position: 1}
  rs:
    type:
      type: array
      items:
        type: record
        fields:
          - {name: p, type: int, inputBinding: {prefix: -p}}
          - {name: q, type: int, inputBinding: {prefix: -q, position: -1}}
  rt:
    type:
      type: array
      items:
        type: record
        fields:
          - {name: p, type: int, inputBinding: {prefix: -p2}}
          - {name: q, type: int, inputBinding: {prefix: -q2, position: -1}}
    inputBinding: {position: 9, prefix: --rt}
baseCommand: [python3, -c, "import sys,json; print(json.dumps(sys.argv[1:]))"]
arguments: [A, B]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
