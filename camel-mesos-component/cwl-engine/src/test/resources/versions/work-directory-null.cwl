class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement: {listing: [null, {entryname: a, entry: text}]}
baseCommand: ls
stdout: names.txt
inputs: []
outputs:
  names: {type: string, outputBinding: {glob: names.txt, loadContents: true, outputEval: "$(self[0].contents.replace('names.txt\\n', ''))"}}
