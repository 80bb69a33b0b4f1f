cwlVersion: v1.2
class: Workflow
inputs: {greeting: string}
outputs: []
steps:
  say: {in: {message: greeting}, when: true, out: [], run: parts/echo.cwl}
