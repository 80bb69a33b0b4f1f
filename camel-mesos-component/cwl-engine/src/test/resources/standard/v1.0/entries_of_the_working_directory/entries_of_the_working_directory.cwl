cwlVersion: v1.0
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement:
    listing:
    - {entryname: "$(inputs.name).conf", entry: "name = $(inputs.name)\n"}
    - {entryname: renamed.txt, entry: $(inputs.file)}
    - {entryname: data.json, entry: $(JSON.stringify(inputs.record))}
    - {entry: $(inputs.other)}
    - $(inputs.files)
    - "${ return {class: 'Directory', basename: 'made', listing: [inputs.file]}; }"
baseCommand: [sh, -c, "cat a.conf renamed.txt data.json && find . -mindepth 1 ! -name o.txt | sort"]
inputs: {name: string, file: File, other: File, files: "File[]", record: Any}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
