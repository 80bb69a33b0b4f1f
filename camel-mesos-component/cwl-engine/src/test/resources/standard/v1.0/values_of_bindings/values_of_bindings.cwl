cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [printf, "%s|"]
inputs:
- {id: s, type: string, inputBinding: {position: 1, prefix: -a, valueFrom: "$(null)"}}
- {id: s2, type: string, default: x, inputBinding: {position: 2, prefix: -b, valueFrom: "$(true)"}}
- {id: s3, type: string, default: x, inputBinding: {position: 3, prefix: -c, valueFrom: "$(false)"}}
- {id: s4, type: string, default: x, inputBinding: {position: 4, prefix: -d, valueFrom: "$([self, 7])"}}
- {id: n, type: int, default: 3, inputBinding: {position: 5, valueFrom: "$(self * 2)"}}
- {id: k, type: boolean, default: false, inputBinding: {position: 6, valueFrom: constant}}
- {id: absent, type: string?, inputBinding: {position: 7, prefix: -z, valueFrom: given}}
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: o.txt
