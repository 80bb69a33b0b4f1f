cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  a: {type: File, secondaryFiles: [.idx]}
outputs: {o: {type: Any, outputBinding: {outputEval: "$(inputs.a.secondaryFiles.map(function(s){return s.basename}))"}}}
baseCommand: "true"
