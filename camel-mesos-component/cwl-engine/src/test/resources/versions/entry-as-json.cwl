class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement:
    listing: [{entryname: numbers.json, entry: "$([1, {\"a\": 2}])"}]
inputs: []
baseCommand: "true"
outputs: {text: {type: string, outputBinding: {glob: numbers.json, loadContents: true, outputEval: "$(self[0].contents)"}}}
