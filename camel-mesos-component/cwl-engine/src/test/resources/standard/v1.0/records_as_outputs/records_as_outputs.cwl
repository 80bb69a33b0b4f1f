cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, "echo 1 > a; echo 2 > b; mkdir d; echo 3 > d/c"]
inputs: []
outputs:
  r:
    type:
      type: record
      name: result
      fields:
      - {name: a, type: File, outputBinding: {glob: a}}
      - {name: all, type: "File[]", outputBinding: {glob: "[ab]"}}
      - {name: n, type: int, outputBinding: {glob: b, loadContents: true, outputEval: "$(parseInt(self[0].contents))"}}
      - {name: d, type: Directory, outputBinding: {glob: d}}
      - {name: no, type: File?, outputBinding: {glob: none}}
