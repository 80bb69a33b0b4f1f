cwlVersion: v1.2
class: Workflow
requirements:
  ScatterFeatureRequirement: {}
inputs:
  messages: string[]
outputs:
  said:
    type: File[]
    outputSource: echo/said
steps:
  echo:
    run: echo.cwl
    scatter: message
    in:
      message: messages
    out: [said]
