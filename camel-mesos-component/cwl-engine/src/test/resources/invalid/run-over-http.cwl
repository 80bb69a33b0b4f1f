cwlVersion: v1.2
class: Workflow
inputs: []
outputs: []
steps:
  say: {in: [], out: [], run: 'http://127.0.0.1:9/echo.cwl'}
