cwlVersion: v1.2
class: Workflow
inputs: {greetings: 'string[]', one: string, two: string?}
outputs:
  picked: {type: string, outputSource: [two, one], pickValue: first_non_null}
steps:
  scattered: {in: {message: greetings}, scatter: message, out: [], run: parts/echo.cwl}
  valued: {in: {message: {source: one, valueFrom: $(self)!}}, out: [], run: parts/echo.cwl}
  nested: {in: [], out: [], run: {class: Workflow, inputs: [], outputs: [], steps: []}}
