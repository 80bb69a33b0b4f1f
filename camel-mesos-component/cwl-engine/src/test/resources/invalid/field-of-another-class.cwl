cwlVersion: v1.2
class: ExpressionTool
inputs: []
outputs: []
baseCommand: echo
expression: $(null)
