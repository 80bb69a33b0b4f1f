cwlVersion: v1.0
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement:
    listing:
    - entryname: script.sh
      entry: |
        word="$(inputs.word)"
        echo "\${word} \$(echo sub) $(inputs.n + 1)"
baseCommand: [sh, script.sh]
inputs: {word: {type: string, default: w}, n: {type: int, default: 1}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
