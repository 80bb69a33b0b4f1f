cwlVersion: v1.2
class: Workflow
inputs: {greeting: string}
outputs: []
steps:
  say: {in: {mesage: greeting}, out: [], run: parts/echo.cwl}
  add: {in: {}, out: [], run: parts/sum.cwl}
