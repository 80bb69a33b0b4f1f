cwlVersion: v1.2
class: CommandLineTool
doc: Count and word, the most frequent first, words of the same count in alphabetical order
baseCommand: [sh, -c, 'uniq -c "$0" | sed "s/^ *//" | LC_ALL=C sort -k1,1nr -k2,2']
inputs:
  sorted:
    type: File
    inputBinding: {}
outputs:
  counted: stdout
stdout: counted.txt
