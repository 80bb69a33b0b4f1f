class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  first: {type: int, default: 1, inputBinding: {position: "$(5 - self)"}}
  second: {type: int, default: 2, inputBinding: {position: "$(5 - self)"}}
baseCommand: echo
stdout: out
outputs: {text: {type: string, outputBinding: {glob: out, loadContents: true, outputEval: "$(self[0].contents)"}}}
