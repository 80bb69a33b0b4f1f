cwlVersion: v1.0
class: CommandLineTool
baseCommand: [sh, -c, 'basename "$0"; basename "$1"; cat "$1"; ls "$2"']
inputs:
  a: {type: File, inputBinding: {position: 1}}
  b: {type: File, inputBinding: {position: 2}}
  c: {type: Directory, inputBinding: {position: 3}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
