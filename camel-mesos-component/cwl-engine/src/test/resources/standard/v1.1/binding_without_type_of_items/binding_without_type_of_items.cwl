cwlVersion: v1.1
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, 'basename $0; basename $1; echo $2']
inputs:
  d: {type: Directory, inputBinding: {}}
  e: {type: "Directory[]", inputBinding: {position: 1}}
  k: {type: int, default: 4, inputBinding: {position: "$(inputs.k - 2)"}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
