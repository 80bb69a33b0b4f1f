cwlVersion: v1.2
class: Workflow
inputs: {greeting: string}
outputs: []
steps:
  say: {in: [{id: message, source: greeting}, {id: message, default: x}], out: [], run: parts/echo.cwl}
