cwlVersion: v1.1
class: Workflow
requirements: {InlineJavascriptRequirement: {}, StepInputExpressionRequirement: {}}
inputs: {text: {type: string, default: one}}
steps:
  make: {in: {text: text}, out: [f], run: {class: CommandLineTool, baseCommand: echo, inputs: {text: {type: string, inputBinding: {}}}, stdout: f.txt, outputs: {f: stdout}}}
  add:
    in: {f: make/f}
    out: [f]
    run:
      class: CommandLineTool
      requirements:
        InplaceUpdateRequirement: {inplaceUpdate: true}
        InitialWorkDirRequirement: {listing: [{entry: $(inputs.f), writable: true}]}
      baseCommand: [sh, -c, 'echo two >> f.txt']
      inputs: {f: File}
      outputs: {f: {type: File, outputBinding: {glob: f.txt}}}
  read: {in: {f: add/f}, out: [o], run: {class: CommandLineTool, baseCommand: cat, inputs: {f: {type: File, inputBinding: {}}}, stdout: o.txt, outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}}}
outputs: {o: {type: string, outputSource: read/o}}
