cwlVersion: v1.0
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  EnvVarRequirement:
    envDef:
      NAME: $(inputs.file.basename)
      SUM: ${ return String(1 + 2); }
      MIXED: "<$(inputs.word)> $(inputs.word)"
      EMPTY: ""
baseCommand: [sh, -c, 'printf "%s|%s|%s|%s|%s" "$NAME" "$SUM" "$MIXED" "${EMPTY-unset}" "${NONE-unset}"']
inputs: {file: File, word: string}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
