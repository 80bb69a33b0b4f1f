cwlVersion: v1.2
class: Workflow
doc: Two lists are cleaned by the same subworkflow, and what they have in common is kept.
requirements:
  SubworkflowFeatureRequirement: {}
inputs:
  left: File
  right: File
outputs:
  common:
    type: File
    outputSource: intersect/common

steps:
  clean_left:
    run: clean.cwl
    in:
      list: left
    out: [cleaned]
  clean_right:
    run: clean.cwl
    in:
      list: right
    out: [cleaned]
  intersect:
    run:
      class: CommandLineTool
      baseCommand: [comm, "-12"]
      requirements:
        EnvVarRequirement:
          envDef:
            LC_ALL: C
      inputs:
        left:
          type: File
          inputBinding:
            position: 1
        right:
          type: File
          inputBinding:
            position: 2
      stdout: common.txt
      outputs:
        common: stdout
    in:
      left: clean_left/cleaned
      right: clean_right/cleaned
    out: [common]
