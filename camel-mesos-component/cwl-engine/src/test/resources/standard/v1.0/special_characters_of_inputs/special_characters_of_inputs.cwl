cwlVersion: v1.0
class: CommandLineTool
inputs:
  a: {type: "File[]", inputBinding: {}}
outputs: {o: {type: "File[]", outputBinding: {glob: "out*"}}}
baseCommand: [sh, -c, 'i=0; for f; do i=$((i+1)); cat "$f" > "out $i $(basename "$f")"; done', x]
requirements: {ShellCommandRequirement: {}}
