cwlVersion: v1.1
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, "mkdir -p d/e; touch d/a d/e/b"]
inputs: []
outputs:
  shallow: {type: Any, outputBinding: {glob: d, loadListing: shallow_listing, outputEval: "$(self[0].listing.map(function(e) { return [e.basename, !!e.listing]; }).sort())"}}
  deep: {type: Any, outputBinding: {glob: d, loadListing: deep_listing, outputEval: "$(self[0].listing.filter(function(e) { return e['class'] == 'Directory'; })[0].listing[0].basename)"}}
