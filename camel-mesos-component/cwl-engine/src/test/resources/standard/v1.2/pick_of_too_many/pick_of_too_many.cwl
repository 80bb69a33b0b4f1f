cwlVersion: v1.2
class: Workflow
requirements: {MultipleInputFeatureRequirement: {}}
inputs: {a: {type: int?, default: 1}, b: {type: int?, default: 2}}
steps: []
outputs: {o: {type: int, outputSource: [a, b], pickValue: the_only_non_null}}
