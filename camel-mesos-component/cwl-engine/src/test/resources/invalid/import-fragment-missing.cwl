cwlVersion: v1.2
class: CommandLineTool
requirements: {SchemaDefRequirement: {types: [{$import: 'parts/types.yml#samples'}]}}
inputs: []
outputs: []
