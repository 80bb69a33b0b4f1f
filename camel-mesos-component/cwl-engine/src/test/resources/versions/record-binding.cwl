class: CommandLineTool
inputs:
  both:
    type:
      type: record
      inputBinding: {prefix: --record}
      fields: {a: {type: int, inputBinding: {prefix: -a}}}
    default: {a: 1}
baseCommand: echo
stdout: out
outputs: {text: {type: string, outputBinding: {glob: out, loadContents: true, outputEval: "$(self[0].contents)"}}}
