cwlVersion: v1.2
class: Workflow
requirements: {ScatterFeatureRequirement: {}}
inputs: {words: {type: {type: array, items: "string[]"}}}
outputs: []
steps:
  say:
    in: {word: words}
    scatter: [word, word]
    scatterMethod: dotproduct
    out: []
    run: {class: CommandLineTool, baseCommand: echo, inputs: {word: string}, outputs: []}
