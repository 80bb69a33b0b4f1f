cwlVersion: v1.1
class: Workflow
requirements: {MultipleInputFeatureRequirement: {}}
intent: ['http://edamontology.org/operation_0004']
inputs: {go: boolean, one: string?, two: string}
outputs:
  chosen: {type: string, outputSource: [one, two], pickValue: first_non_null}
steps:
  say: {in: {message: two}, out: [], when: $(inputs.go), run: parts/echo.cwl}
