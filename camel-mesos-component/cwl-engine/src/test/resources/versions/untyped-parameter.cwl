class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
- {id: given, default: default}
- {id: absent}
outputs:
- {id: given}
- {id: absent}
expression: $(inputs)
