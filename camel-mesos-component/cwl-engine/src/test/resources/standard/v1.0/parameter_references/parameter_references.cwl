cwlVersion: v1.0
class: CommandLineTool
baseCommand: [printf, "%s|"]
arguments:
- $(inputs.list.length)
- $(inputs.list[0])
- $(inputs["quo'te"])
- $(inputs.f.nameroot)
- $(inputs.f.nameext)
- $(inputs.f.basename)
- $(inputs.f.size)
- $(inputs.f.class)
- $(inputs.rec.inner.x)
inputs:
- {id: list, type: "string[]", default: [first]}
- {id: "quo'te", type: string, default: q}
- {id: f, type: File}
- {id: rec, type: {type: record, fields: {inner: {type: {type: record, fields: {x: int}}}}}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
