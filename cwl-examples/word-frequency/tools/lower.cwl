cwlVersion: v1.2
class: CommandLineTool
baseCommand: [tr, "[:upper:]", "[:lower:]"]
stdin: $(inputs.text.path)
stdout: lower.txt
inputs:
  text: File
outputs:
  lowered: stdout
