class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement:
    listing: [{entryname: outer, entry: "$({\"entryname\": \"inner\", \"entry\": \"text\"})"}]
inputs: []
baseCommand: "true"
outputs: {names: {type: "string[]", outputBinding: {glob: "*er", outputEval: "$(self.map(function(file) { return file.basename; }))"}}}
