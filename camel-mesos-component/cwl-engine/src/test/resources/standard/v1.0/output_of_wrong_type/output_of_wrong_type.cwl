cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: "true"
inputs: []
outputs: {o: {type: int, outputBinding: {outputEval: "$('text')"}}}
