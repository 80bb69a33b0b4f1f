cwlVersion: v1.2
class: Workflow
requirements: {ScatterFeatureRequirement: {}}
inputs: {greetings: 'string[]'}
outputs: []
steps:
  say: {in: {message: greetings}, scatter: mesage, out: [], run: parts/echo.cwl}
