cwlVersion: v1.1
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  a: {type: File, secondaryFiles: [".nope?", {pattern: .idx, required: true}, {pattern: .zzz, required: "$(false)"}, {pattern: "$(self.basename).q", required: "$(inputs.flag)"}]}
  flag: {type: boolean, default: false}
outputs: {o: {type: Any, outputBinding: {outputEval: "$(inputs.a.secondaryFiles.map(function(s){return s.basename}))"}}}
baseCommand: "true"
