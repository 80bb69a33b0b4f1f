cwlVersion: v1.2
class: CommandLineTool
inputs:
  count: {type: int, default: "3"}
  size: {type: double?, default: "1.5e3"}
  reads: {type: File, default: reads.fq}
  folder: {type: Directory, default: {path: here}}
  name: {type: string, default: 5}
  old: {type: string, default: true}
  verbose: {type: boolean, default: "yes"}
  words: {type: "string[]", default: one}
  mode: {type: {type: enum, symbols: [fast, exact]}, default: fats}
outputs: []
