cwlVersion: v1.2
class: CommandLineTool
requirements: [{class: 'https://example.com/GpuRequirement', gpus: 2}]
inputs: []
outputs: []
