cwlVersion: v1.2
class: CommandLineTool
doc: One word a line
baseCommand: [tr, -cs, "[:alpha:]", "\\n"]
stdin: $(inputs.text.path)
stdout: words.txt
inputs:
  text: File
outputs:
  words: stdout
