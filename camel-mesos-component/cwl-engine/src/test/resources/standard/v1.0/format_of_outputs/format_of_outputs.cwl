cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
$namespaces: {edam: "http://edamontology.org/"}
baseCommand: [sh, -c, "echo x > a; echo x > b; echo x > c"]
inputs:
  f: {type: File, format: [edam:format_1, edam:format_2]}
outputs:
  a: {type: File, format: edam:format_3, outputBinding: {glob: a}}
  b: {type: File, format: $(inputs.f.format), outputBinding: {glob: b}}
  c: {type: "File[]", format: "http://example.com/other", outputBinding: {glob: c}}
