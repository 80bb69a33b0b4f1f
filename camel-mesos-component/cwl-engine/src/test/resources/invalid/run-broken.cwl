cwlVersion: v1.2
class: Workflow
inputs: []
outputs: []
steps:
  say: {in: {message: {default: x}}, out: [], run: parts/broken.cwl}
