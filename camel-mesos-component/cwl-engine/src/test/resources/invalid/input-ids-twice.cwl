cwlVersion: v1.2
class: CommandLineTool
inputs:
- {id: name, type: string}
- {id: reads, type: File}
- {id: name, type: int}
outputs: []
