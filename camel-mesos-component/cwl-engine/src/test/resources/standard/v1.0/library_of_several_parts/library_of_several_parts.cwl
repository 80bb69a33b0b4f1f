cwlVersion: v1.0
class: ExpressionTool
requirements:
  InlineJavascriptRequirement:
    expressionLib:
    - {$include: one.js}
    - "function twice(x) { return 2 * base(x); }"
    - "var table = {a: twice(1)};"
inputs: {n: {type: int, default: 4}}
outputs: {o: int, t: int}
expression: "$({o: twice(inputs.n), t: table.a})"
