cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [printf, "%s|"]
arguments:
- $(inputs.a)$(inputs.a)
- "x$('(' + inputs.a + ')')y"
- "$(inputs.list[1])-$(inputs['the key'])-$(inputs.o.deep[0]['a b'])"
- "$$(inputs.a)"
- "$ (inputs.a)"
- "cost: 5$"
- "${return 1;}${return 2;}"
inputs:
  a: {type: string, default: A}
  list: {type: "string[]", default: [x, "y"]}
  the key: {type: string, default: k}
  o: {type: Any, default: {deep: [{a b: c}]}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
