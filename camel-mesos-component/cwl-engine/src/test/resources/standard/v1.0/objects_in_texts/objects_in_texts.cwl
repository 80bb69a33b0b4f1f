cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [printf, "%s|"]
arguments: ["<$(inputs.list)>", "<$(inputs.object)>", "<$(null)>", "<$(true)>", "<$(inputs.text)>", "<$('quo\"te')>"]
inputs:
  list: {type: "int[]", default: [1, 2]}
  object: {type: Any, default: {a: [b]}}
  text: {type: string, default: t}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
