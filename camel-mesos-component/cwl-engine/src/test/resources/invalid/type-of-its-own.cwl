cwlVersion: v1.2
class: CommandLineTool
requirements:
  SchemaDefRequirement:
    types: [{name: tree, type: record, fields: {children: 'tree[]'}}]
inputs: {root: tree}
outputs: []
