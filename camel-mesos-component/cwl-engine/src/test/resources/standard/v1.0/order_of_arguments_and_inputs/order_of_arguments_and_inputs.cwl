cwlVersion: v1.0
class: CommandLineTool
baseCommand: [printf, "%s|"]
arguments: [first, {position: -1, valueFrom: early}, {valueFrom: second}, {position: 1, prefix: --late, valueFrom: last}]
inputs:
  b: {type: string, default: bee, inputBinding: {}}
  a: {type: string, default: ay, inputBinding: {}}
  z: {type: string, default: zed, inputBinding: {position: -2}}
  c: {type: string, default: sea, inputBinding: {position: 1}}
  none: {type: string, default: hidden}
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
stdout: o.txt
