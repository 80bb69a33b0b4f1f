cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}

inputs: {e: {type: {type: enum, symbols: [a, b]}}}
outputs: {o: string}
expression: "$({o: inputs.e})"
