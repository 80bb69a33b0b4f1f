cwlVersion: v1.2
class: Workflow
requirements: {MultipleInputFeatureRequirement: {}}
inputs: {a: int?, b: int?}
steps: []
outputs: {o: {type: int, outputSource: [a, b], pickValue: first_non_null}}
