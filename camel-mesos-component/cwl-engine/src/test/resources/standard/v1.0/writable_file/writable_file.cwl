cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: {file: File}
steps:
  change:
    in: {file: file}
    out: [changed]
    run:
      class: CommandLineTool
      requirements:
        InitialWorkDirRequirement: {listing: [{entry: $(inputs.file), writable: true}]}
      baseCommand: [sh, -c, 'echo more >> "$0"']
      arguments: [$(inputs.file.path)]
      inputs: {file: File}
      outputs: {changed: {type: File, outputBinding: {glob: $(inputs.file.basename)}}}
  read:
    in: {file: file, after: change/changed}
    out: [o]
    run: {class: CommandLineTool, baseCommand: cat, inputs: {file: {type: File, inputBinding: {}}, after: File}, stdout: o.txt, outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}}
outputs:
  changed: {type: File, outputSource: change/changed}
  original: {type: string, outputSource: read/o}
