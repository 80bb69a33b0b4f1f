class: CommandLineTool
inputs: []
baseCommand: "true"
outputs: {text: {type: string, outputBinding: {outputEval: plain}}}
