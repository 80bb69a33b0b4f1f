cwlVersion: v1.2
class: Workflow
doc: >-
  One table takes two ways at the same time, one sums a column and one finds the largest entry; a last step joins both
  into a report.
inputs:
  table: File
outputs:
  report:
    type: File
    outputSource: join/report

steps:
  total:
    run:
      class: CommandLineTool
      baseCommand: [awk, "-F,", "{ sum += $2 } END { print \"total \" sum }"]
      inputs:
        table:
          type: File
          inputBinding: {}
      stdout: total.txt
      outputs:
        line: stdout
    in:
      table: table
    out: [line]
  largest:
    run:
      class: CommandLineTool
      baseCommand: [awk, "-F,", "$2 > max { max = $2; name = $1 } END { print \"largest \" name \" \" max }"]
      inputs:
        table:
          type: File
          inputBinding: {}
      stdout: largest.txt
      outputs:
        line: stdout
    in:
      table: table
    out: [line]
  join:
    run:
      class: CommandLineTool
      baseCommand: cat
      inputs:
        total:
          type: File
          inputBinding:
            position: 1
        largest:
          type: File
          inputBinding:
            position: 2
      stdout: report.txt
      outputs:
        report: stdout
    in:
      total: total/line
      largest: largest/line
    out: [report]
