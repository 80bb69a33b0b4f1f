cwlVersion: v1.0
class: CommandLineTool
requirements:
  InitialWorkDirRequirement: {listing: [{entry: $(inputs.dir), entryname: work, writable: true}]}
baseCommand: [sh, -c, "echo new > work/new && echo more >> work/inner/old"]
inputs: {dir: Directory}
outputs:
  o: {type: "File[]", outputBinding: {glob: [work/new, work/inner/*]}}
