class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  directory: {type: Directory, default: {class: Directory, location: folder}}
outputs: {loaded: "string[]"}
expression: |
  ${
    var outer = inputs.directory.listing;
    if (outer === undefined) { return {loaded: []}; }
    return {loaded: [outer[0].basename].concat(outer[0].listing.map(function(entry) { return entry.basename; }))};
  }
