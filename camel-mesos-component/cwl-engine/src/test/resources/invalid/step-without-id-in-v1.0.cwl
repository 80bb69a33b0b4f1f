cwlVersion: v1.0
class: Workflow
inputs: []
outputs: []
steps:
- {in: {message: {default: hi}}, out: [], run: parts/echo.cwl}
