cwlVersion: v1.2
class: Workflow
requirements: {ScatterFeatureRequirement: {}}
inputs: {greeting: string}
outputs: []
steps:
  say: {in: {message: greeting}, scatter: message, out: [], run: parts/echo.cwl}
