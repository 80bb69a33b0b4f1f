cwlVersion: v1.0
class: Workflow
requirements: {SubworkflowFeatureRequirement: {}}
inputs: []
steps: {s: {in: [], out: [], run: workflow_of_itself.cwl}}
outputs: []
