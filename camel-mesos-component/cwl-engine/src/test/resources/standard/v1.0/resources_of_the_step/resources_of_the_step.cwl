cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: {n: {type: int, default: 1}}
steps:
  s:
    in: {n: n}
    out: [o]
    requirements: {ResourceRequirement: {coresMin: $(inputs.n), coresMax: $(inputs.n), ramMin: "$(inputs.n * 300)", ramMax: "$(inputs.n * 300)", tmpdirMin: 5, tmpdirMax: 5, outdirMin: 6, outdirMax: 6}}
    run:
      class: CommandLineTool
      hints: {ResourceRequirement: {coresMin: 100}}
      baseCommand: [printf, "%s "]
      arguments: [$(runtime.cores), $(runtime.ram), $(runtime.tmpdirSize), $(runtime.outdirSize)]
      inputs: {n: int}
      stdout: o.txt
      outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
outputs: {o: {type: string, outputSource: s/o}}
