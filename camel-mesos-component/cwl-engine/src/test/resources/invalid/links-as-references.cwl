cwlVersion: v1.2
class: Workflow
inputs: {x: string}
outputs: {o: {type: File, outputSource: $(steps.s.line)}}
steps:
  s:
    run: parts/echo.cwl
    in:
      message: $(inputs.x)
    out: [line]
