cwlVersion: cwl:v1.0
class: cwl:CommandLineTool
inputs: {a: {type: "cwl:File"}, b: {type: "xsd:string"}}
outputs: []
baseCommand: "true"
