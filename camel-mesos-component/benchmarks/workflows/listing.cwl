cwlVersion: v1.2
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  LoadListingRequirement: {loadListing: shallow_listing}
inputs:
  directory: Directory
baseCommand: "true"
outputs:
  files:
    type: int
    outputBinding: {outputEval: $(inputs.directory.listing.length)}
  biggest:
    type: long
    outputBinding:
      outputEval: "$(inputs.directory.listing.reduce(function(most, file) { return Math.max(most, file.size); }, 0))"
