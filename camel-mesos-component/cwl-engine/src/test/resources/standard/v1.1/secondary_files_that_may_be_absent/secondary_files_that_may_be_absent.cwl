cwlVersion: v1.1
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, 'cd $(dirname "$0"); ls']
inputs:
  needed: {type: boolean, default: false}
  f:
    type: File
    inputBinding: {}
    secondaryFiles: [{pattern: .a}, {pattern: .b, required: false}, .c?, {pattern: .d, required: $(inputs.needed)}, .e?]
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
