class: CommandLineTool
inputs: {text: {type: stdin, default: {class: File, contents: hello}}}
baseCommand: cat
stdout: out
outputs: {text: {type: string, outputBinding: {glob: out, loadContents: true, outputEval: "$(self[0].contents)"}}}
