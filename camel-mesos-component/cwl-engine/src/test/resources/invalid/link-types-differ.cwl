cwlVersion: v1.2
class: Workflow
inputs: {count: int, greeting: string}
outputs: {line: {type: string, outputSource: say/line}}
steps:
  say: {in: {message: count}, out: [line], run: parts/echo.cwl}
  add: {in: {numbers: greeting}, out: [], run: parts/sum.cwl}
