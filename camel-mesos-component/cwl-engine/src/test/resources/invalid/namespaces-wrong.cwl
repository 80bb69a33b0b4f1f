cwlVersion: v1.2
class: CommandLineTool
$namespaces: [edam]
$schemas: [{file: EDAM.owl}]
inputs: []
outputs: []
