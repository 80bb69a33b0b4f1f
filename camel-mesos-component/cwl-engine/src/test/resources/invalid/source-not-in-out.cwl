cwlVersion: v1.2
class: Workflow
inputs: {greeting: string}
outputs: {line: {type: File, outputSource: say/line}}
steps:
  say: {in: {message: greeting}, out: [], run: parts/echo.cwl}
