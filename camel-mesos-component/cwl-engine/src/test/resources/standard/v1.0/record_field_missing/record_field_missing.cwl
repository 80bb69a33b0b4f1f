cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}

inputs: {r: {type: {type: record, fields: {a: int, b: int}}}}
outputs: {o: int}
expression: "$({o: inputs.r.a})"
