cwlVersion: v1.2
class: Workflow
inputs: {sample: {type: {type: record, fields: {id: int}}}}
outputs: []
steps:
  show:
    in: {sample: sample}
    out: []
    run:
      class: CommandLineTool
      inputs: {sample: {type: {type: record, fields: {id: int, reads: File}}}}
      outputs: []
