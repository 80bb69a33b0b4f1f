cwlVersion: v1.2
class: Workflow
inputs: {greeting: string}
outputs: []
steps:
  say:
    in: {message: {sorce: greeting, default: hello}}
    out: []
    runs: parts/echo.cwl
    run: parts/echo.cwl
