cwlVersion: v1.2
class: Workflow
inputs: {greeting: string}
outputs: {line: {type: File, outputSource: say/lin}}
steps:
  say: {in: {message: greetin}, out: [line], run: parts/echo.cwl}
