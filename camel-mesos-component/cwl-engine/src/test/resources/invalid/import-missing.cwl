cwlVersion: v1.2
class: CommandLineTool
requirements: [{$import: parts/nothing-here.yml}]
inputs: []
outputs: []
