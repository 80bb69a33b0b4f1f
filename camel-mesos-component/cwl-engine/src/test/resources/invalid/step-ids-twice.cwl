cwlVersion: v1.2
class: Workflow
inputs: {greeting: string}
outputs: []
steps:
- {id: say, in: {message: greeting}, out: [], run: parts/echo.cwl}
- {id: say, in: {message: greeting}, out: [], run: parts/echo.cwl}
