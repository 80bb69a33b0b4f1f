cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: {f: File, d: Directory, i: int, n: "string?", r: {type: {type: record, fields: {a: int, f: File}}}}
outputs:
  f: {type: File, outputSource: f}
  d: {type: Directory, outputSource: d}
  i: {type: int, outputSource: i}
  n: {type: "string?", outputSource: n}
  r: {type: Any, outputSource: r}
  fs: {type: "File[]", outputSource: [f], linkMerge: merge_nested}
steps: []
