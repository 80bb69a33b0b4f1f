cwlVersion: v1.2
class: Workflow
requirements: {MultipleInputFeatureRequirement: {}}
inputs: {some: int, more: int}
outputs: []
steps:
  add: {in: {numbers: {source: [some, more], linkMerge: merge_flat, pickValue: first}}, out: [], run: parts/sum.cwl}
