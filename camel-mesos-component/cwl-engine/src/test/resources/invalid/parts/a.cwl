cwlVersion: v1.2
class: Workflow
inputs: []
outputs: []
requirements: {SubworkflowFeatureRequirement: {}}
steps:
  back: {in: [], out: [], run: ../run-cycle.cwl}
