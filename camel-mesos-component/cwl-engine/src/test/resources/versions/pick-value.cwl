class: Workflow
requirements: {MultipleInputFeatureRequirement: {}}
inputs: {nothing: "string?", something: {type: string, default: here}}
outputs: {picked: {type: string, outputSource: [nothing, something], pickValue: first_non_null}}
steps: []
