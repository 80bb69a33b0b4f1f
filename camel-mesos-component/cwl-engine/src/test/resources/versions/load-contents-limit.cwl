class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs: []
baseCommand: [sh, -c, "head -c 70000 /dev/zero | tr '\\0' x > big"]
outputs:
  length:
    type: int
    outputBinding: {glob: big, loadContents: true, outputEval: "$(self[0].contents.length)"}
