cwlVersion: v1.2
class: Workflow
inputs: {greetings: 'string[]'}
outputs: []
steps:
  say: {in: {message: greetings}, out: [], run: parts/echo.cwl}
