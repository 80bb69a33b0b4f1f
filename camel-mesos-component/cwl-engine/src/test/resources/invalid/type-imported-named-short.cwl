cwlVersion: v1.2
class: CommandLineTool
requirements: {SchemaDefRequirement: {types: [{$import: parts/types.yml}]}}
inputs: {one: sample}
outputs: []
