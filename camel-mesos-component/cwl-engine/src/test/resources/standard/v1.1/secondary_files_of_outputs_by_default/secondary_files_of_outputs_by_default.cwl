cwlVersion: v1.1
class: CommandLineTool
baseCommand: [sh, -c, "touch f f.a"]
inputs: []
outputs: {o: {type: File, secondaryFiles: [{pattern: .a, required: true}, .b?, {pattern: .c, required: false}], outputBinding: {glob: f}}}
