cwlVersion: v1.1
class: Workflow
requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}}
inputs: {codes: {type: "int[]", default: [0, 1, 2]}}
steps:
  s:
    scatter: code
    in: {code: codes}
    out: [state]
    run:
      class: CommandLineTool
      baseCommand: [sh, -c, 'exit $0']
      successCodes: [0, 1, 2]
      inputs: {code: {type: int, inputBinding: {}}}
      outputs: {state: {type: string, outputBinding: {outputEval: "$(['good', 'odd', 'bad'][runtime.exitCode])"}}}
outputs: {o: {type: "string[]", outputSource: s/state}}
