cwlVersion: v1.0
class: CommandLineTool
$schemas: [formats.ttl]
baseCommand: "true"
inputs:
  a: {type: File, format: "http://example.com/#table"}
  b: {type: "File[]", format: "http://example.com/#table"}
outputs: []
