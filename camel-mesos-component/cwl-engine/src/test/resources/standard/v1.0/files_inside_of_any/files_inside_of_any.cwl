cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: cat
arguments: ["$(inputs.any.deep[0].path)", $(inputs.record.f.path), "$(inputs.dir.listing[0].path)"]
inputs:
  any: Any
  record: {type: {type: record, fields: {f: File}}}
  dir: Directory
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
