cwlVersion: v1.2
class: CommandLineTool
inputs:
  count: {type: int, default: three}
  names: {type: 'string[]', default: [a, 2]}
  mode: {type: {type: enum, symbols: [fast, exact]}, default: slow}
outputs: []
