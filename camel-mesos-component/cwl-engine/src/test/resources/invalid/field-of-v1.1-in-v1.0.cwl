cwlVersion: v1.0
class: CommandLineTool
requirements:
  NetworkAccess: {networkAccess: true}
inputs:
  reads: {type: File, loadContents: true, secondaryFiles: [{pattern: .bai, required: false}]}
  folder: {type: Directory, loadListing: deep_listing}
  threads: {type: int, inputBinding: {position: $(inputs.threads)}}
  text: stdin
outputs: []
