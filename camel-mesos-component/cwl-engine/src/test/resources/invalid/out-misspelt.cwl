cwlVersion: v1.2
class: Workflow
inputs: {greeting: string}
outputs: []
steps:
  say: {in: {message: greeting}, out: [lines], run: parts/echo.cwl}
