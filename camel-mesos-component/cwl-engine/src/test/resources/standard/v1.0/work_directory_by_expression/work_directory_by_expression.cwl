cwlVersion: v1.0
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement: {listing: "$([inputs.f, {class: 'File', basename: 'y', contents: 'Y'}])"}
inputs: {f: {type: File, default: {class: File, location: work_directory_by_expression.cwl}, secondaryFiles: [.x]}}
outputs: {o: {type: "string[]", outputBinding: {glob: "*", outputEval: "$(self.map(function(x){return x.basename}).sort())"}}, p: {type: boolean, outputBinding: {outputEval: "$(inputs.f.dirname == runtime.outdir)"}}}
baseCommand: "true"
