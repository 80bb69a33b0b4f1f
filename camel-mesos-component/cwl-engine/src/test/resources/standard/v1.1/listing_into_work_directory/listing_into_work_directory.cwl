cwlVersion: v1.1
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement: {listing: $(inputs.d.listing)}
inputs: {d: {type: Directory, loadListing: shallow_listing}}
outputs: {o: {type: "string[]", outputBinding: {glob: "*", outputEval: "$(self.map(function(x){return x.basename}).sort())"}}}
baseCommand: "true"
