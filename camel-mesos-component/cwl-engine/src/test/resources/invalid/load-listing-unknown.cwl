cwlVersion: v1.2
class: CommandLineTool
inputs:
  folder: {type: Directory, loadListing: deep}
outputs: []
