cwlVersion: v1.0
class: CommandLineTool
$namespaces: {ex: "http://ex.org/"}
$schemas: [onto.ttl]
requirements: {InlineJavascriptRequirement: {}}
inputs:
  a: {type: File, format: "ex:A"}
  b: {type: File, format: ["ex:X", "ex:A"]}
  c: {type: "File[]?", format: "ex:A"}
  d: {type: File, format: "http://ex.org/B"}
outputs: {o: {type: File, format: "$(inputs.a.format)", outputBinding: {glob: o}}, p: {type: File, format: "ex:A", outputBinding: {glob: o}}}
baseCommand: [touch, o]
