cwlVersion: v1.2
class: Workflow
requirements: {MultipleInputFeatureRequirement: {}}
inputs: {one: string?, two: string?}
outputs: {both: {type: string, outputSource: [one, two], pickValue: all_non_null}}
steps: []
