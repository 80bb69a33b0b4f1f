cwlVersion: v1.2
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs: {text: string}
outputs: {o: string}
expression: "$({o: inputs.text})"
