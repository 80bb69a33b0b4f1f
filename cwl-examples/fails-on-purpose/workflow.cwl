cwlVersion: v1.2
class: Workflow
doc: The second step ends with exit code 3, so the run fails, says why, and leaves nothing behind.
inputs:
  message: string
outputs:
  never:
    type: File
    outputSource: fail/output

steps:
  say:
    run:
      class: CommandLineTool
      baseCommand: echo
      inputs:
        message:
          type: string
          inputBinding: {}
      stdout: said.txt
      outputs:
        said: stdout
    in:
      message: message
    out: [said]
  fail:
    run:
      class: CommandLineTool
      baseCommand: [sh, -c, 'cat "$0" >&2; exit 3']
      inputs:
        said:
          type: File
          inputBinding: {}
      stdout: output.txt
      outputs:
        output: stdout
    in:
      said: say/said
    out: [output]
