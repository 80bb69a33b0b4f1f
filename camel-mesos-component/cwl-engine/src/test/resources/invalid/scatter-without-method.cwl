cwlVersion: v1.2
class: Workflow
requirements: {ScatterFeatureRequirement: {}}
inputs: {names: 'string[]', lists: {type: {type: array, items: {type: array, items: int}}}}
outputs: []
steps:
  add: {in: {name: names, numbers: lists}, scatter: [name, numbers], out: [], run: parts/sum.cwl}
  sum: {in: {name: names, numbers: lists}, scatter: [name, numbers], scatterMethod: product, out: [], run: parts/sum.cwl}
