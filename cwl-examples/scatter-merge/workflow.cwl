cwlVersion: v1.2
class: Workflow
doc: Counts the lines of each file in a job of its own, all at once, and merges the counts into one table.
requirements:
  ScatterFeatureRequirement: {}
  StepInputExpressionRequirement: {}
inputs:
  files: File[]
outputs:
  table:
    type: File
    outputSource: merge/merged

steps:
  count:
    scatter: file
    run:
      class: CommandLineTool
      baseCommand: [sh, -c, 'printf "%s\t%s\n" "$1" "$(grep -c "" "$0")"']
      inputs:
        file:
          type: File
          inputBinding:
            position: 1
        name:
          type: string
          inputBinding:
            position: 2
      stdout: count.tsv
      outputs:
        line: stdout
    in:
      file: files
      name:
        valueFrom: $(inputs.file.basename)
    out: [line]
  merge:
    run:
      class: CommandLineTool
      baseCommand: cat
      inputs:
        lines:
          type: File[]
          inputBinding: {}
      stdout: table.tsv
      outputs:
        merged: stdout
    in:
      lines: count/line
    out: [merged]
