cwlVersion: v1.1
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement:
    listing:
    - $(inputs.absent)
    - $(inputs.files)
    - "${ return {entryname: 'made', entry: 'text'}; }"
    - entryname: $(inputs.name)
      entry: $(inputs.text)
baseCommand: [sh, -c, "ls | grep -v o.txt; cat made; cat named"]
inputs: {absent: File?, files: "File[]", name: {type: string, default: named}, text: {type: string, default: given}}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
