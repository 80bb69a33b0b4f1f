cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  a: {type: File, secondaryFiles: [.d]}
outputs: {o: {type: Any, outputBinding: {outputEval: "$(inputs.a.secondaryFiles.map(function(s){return s.class + s.basename}))"}}}
baseCommand: "true"
