class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs: {name: {type: string, default: x}}
baseCommand: "true"
outputs: {text: {type: string, outputBinding: {outputEval: 'a\b \\ \$(inputs.name) $(inputs.name)'}}}
