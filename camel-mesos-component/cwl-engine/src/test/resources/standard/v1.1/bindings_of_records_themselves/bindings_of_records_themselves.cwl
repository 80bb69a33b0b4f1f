cwlVersion: v1.1
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  r:
    type:
      type: record
      inputBinding: {position: 7, prefix: --own}
      fields:
        a: {type: int, inputBinding: {prefix: -a}}
        b: {type: [int, string], inputBinding: {prefix: -b, valueFrom: "$(self)-$(inputs.r.a)"}}
    inputBinding: {position: 2, prefix: --outer}
  s:
    type:
      type: record
      fields:
        a: {type: File, inputBinding: {prefix: -a, valueFrom: "$(self.basename)"}}
    inputBinding: {valueFrom: "$(self.a.basename)", prefix: --sv}
  t:
    type:
      type: record
      fields:
        a: {type: int, inputBinding: {prefix: -ta}}
  u:
    type: {type: record, fields: {a: int}}
    inputBinding: {prefix: --u}
baseCommand: [python3, -c, "import sys,json; print(json.dumps(sys.argv[1:]))"]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
