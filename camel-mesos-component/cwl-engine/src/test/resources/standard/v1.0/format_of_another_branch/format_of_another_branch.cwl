cwlVersion: v1.0
class: CommandLineTool
$schemas: [formats.ttl]
baseCommand: "true"
inputs: {f: {type: File, format: "http://example.com/#sorted"}}
outputs: []
