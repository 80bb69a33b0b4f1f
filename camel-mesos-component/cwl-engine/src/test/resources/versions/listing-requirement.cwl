class: ExpressionTool
requirements:
  InlineJavascriptRequirement: {}
  LoadListingRequirement: {loadListing: shallow_listing}
inputs:
  directory: {type: Directory, default: {class: Directory, location: folder}}
outputs: {inner: boolean}
expression: "$({inner: inputs.directory.listing[0].listing !== undefined})"
