cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: {a: File}
outputs: {o: {type: Any, outputSource: s/o}}
steps:
  s:
    in: {a: a}
    out: [o]
    run:
      class: CommandLineTool
      inputs: {a: {type: File, secondaryFiles: [.idx]}}
      outputs: {o: {type: Any, outputBinding: {outputEval: "$(inputs.a.secondaryFiles.map(function(s){return s.basename}))"}}}
      baseCommand: "true"
