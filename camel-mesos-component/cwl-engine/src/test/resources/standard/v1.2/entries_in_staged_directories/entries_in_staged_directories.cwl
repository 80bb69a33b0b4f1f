cwlVersion: v1.2
class: Workflow
inputs: {d: Directory}
outputs:
  found: {type: string, outputSource: add/found}
  d: {type: Directory, outputSource: add/d}
  afterwards: {type: string, outputSource: look/found}
steps:
  add:
    in: {d: d}
    out: [found, d]
    run:
      class: CommandLineTool
      requirements:
        InitialWorkDirRequirement:
          listing:
          - {entryname: $(inputs.d.basename)/added, entry: new}
          - $(inputs.d)
          - {entryname: $(inputs.d.basename)/sub/deep/added, entry: deeper}
      baseCommand: [sh, -c, 'cd "$1" && find -L . -type f | LC_ALL=C sort | tr "\n" " "', sh]
      inputs: {d: {type: Directory, inputBinding: {}}}
      stdout: found
      outputs:
        found: {type: string, outputBinding: {glob: found, loadContents: true, outputEval: "$(self[0].contents)"}}
        d: {type: Directory, outputBinding: {glob: d}}
  look:
    in: {d: d, after: add/found}
    out: [found]
    run:
      class: CommandLineTool
      baseCommand: [sh, -c, 'cd "$1" && find -L . -type f | LC_ALL=C sort | tr "\n" " "', sh]
      inputs: {d: {type: Directory, inputBinding: {}}, after: string}
      stdout: found
      outputs: {found: {type: string, outputBinding: {glob: found, loadContents: true, outputEval: "$(self[0].contents)"}}}
