cwlVersion: v1.1
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}

inputs:
  no: {type: Directory, loadListing: no_listing}
  shallow: {type: Directory, loadListing: shallow_listing}
  deep: {type: Directory, loadListing: deep_listing}
outputs: {o: Any}
expression: |
  ${ function names(l) { return l ? l.map(function(e) { return e['class'] == 'Directory' ? [e.basename, names(e.listing)] : e.basename; }).sort() : null; }
     return {o: [names(inputs.no.listing), names(inputs.shallow.listing), names(inputs.deep.listing)]}; }
