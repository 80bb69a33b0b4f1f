cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, 'cd "$(dirname "$0")"; ls | sort']
arguments: [$(inputs.f.path)]
inputs:
  f:
    type: File
    secondaryFiles:
    - .idx
    - ^.dict
    - ^^.root
    - $(self.nameroot + ".named")
    - "${ return [self.basename + '.one', {class: 'File', location: self.location + '.two', basename: 'two.renamed'}]; }"
    - "$([])"
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
