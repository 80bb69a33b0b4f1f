cwlVersion: v1.2
class: CommandLineTool
inputs: []
outputs: []
requirements: [{$import: parts/import-loop.yml}]
