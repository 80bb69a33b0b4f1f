cwlVersion: v1.2
class: CommandLineTool
baseCommand: echo
inputs: {x: int}
arguments: [$(input.x), $(other.x), "$(run time)"]
outputs: []
