class: ExpressionTool
$namespaces: {cwltool: "http://commonwl.org/cwltool#"}
requirements:
  InlineJavascriptRequirement: {}
  cwltool:LoadListingRequirement: {loadListing: shallow_listing}
  cwltool:TimeLimit: {timelimit: 60}
hints:
  cwltool:WorkReuse: {enableReuse: false}
inputs:
  directory: {type: Directory, default: {class: Directory, location: folder}}
outputs: {inner: boolean}
expression: "$({inner: inputs.directory.listing[0].listing !== undefined})"
