class: CommandLineTool
inputs: []
baseCommand: "true"
outputs: {ram: {type: long, outputBinding: {outputEval: $(runtime.ram)}}}
