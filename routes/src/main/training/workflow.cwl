# Run once by the build: the classes it takes to run this are kept in an archive that makes later starts faster. So it has a
# bit of everything: tools, files, a scatter, an expression.
cwlVersion: v1.2
class: Workflow
requirements:
  InlineJavascriptRequirement: {}
  ScatterFeatureRequirement: {}
  StepInputExpressionRequirement: {}
inputs:
  words: string[]
outputs:
  all:
    type: File
    outputSource: join/all
steps:
  say:
    scatter: word
    in:
      word: words
    out: [said]
    run:
      class: CommandLineTool
      baseCommand: echo
      inputs:
        word:
          type: string
          inputBinding:
            position: 1
      outputs:
        said:
          type: stdout
  join:
    in:
      parts: say/said
      name:
        valueFrom: $(inputs.parts.length + "-words.txt")
    out: [all]
    run:
      class: CommandLineTool
      baseCommand: cat
      inputs:
        parts:
          type: File[]
          inputBinding:
            position: 1
        name: string
      outputs:
        all:
          type: stdout
      stdout: $(inputs.name)
