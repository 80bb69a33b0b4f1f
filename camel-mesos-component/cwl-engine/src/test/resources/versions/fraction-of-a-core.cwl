class: CommandLineTool
requirements: {ResourceRequirement: {coresMin: 0.5}}
inputs: []
baseCommand: "true"
outputs: {cores: {type: int, outputBinding: {outputEval: $(runtime.cores)}}}
