cwlVersion: v1.2
class: Workflow
requirements: {ScatterFeatureRequirement: {}}
inputs: {greetings: 'string[]'}
outputs: {lines: {type: File, outputSource: say/line}}
steps:
  say: {in: {message: greetings}, scatter: message, out: [line], run: parts/echo.cwl}
