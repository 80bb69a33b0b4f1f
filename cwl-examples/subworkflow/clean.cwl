cwlVersion: v1.2
class: Workflow
doc: Without blank lines, sorted, each line once.
inputs:
  list: File
outputs:
  cleaned:
    type: File
    outputSource: sort/sorted

steps:
  filter:
    run:
      class: CommandLineTool
      baseCommand: [grep, -v, "^ *$"]
      inputs:
        list:
          type: File
          inputBinding: {}
      stdout: filtered.txt
      outputs:
        filtered: stdout
    in:
      list: list
    out: [filtered]
  sort:
    run:
      class: CommandLineTool
      baseCommand: [sort, -u]
      requirements:
        EnvVarRequirement:
          envDef:
            LC_ALL: C
      inputs:
        lines:
          type: File
          inputBinding: {}
      stdout: sorted.txt
      outputs:
        sorted: stdout
    in:
      lines: filter/filtered
    out: [sorted]
