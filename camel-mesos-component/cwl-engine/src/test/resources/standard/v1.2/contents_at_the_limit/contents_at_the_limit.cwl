cwlVersion: v1.2
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, "head -c 65536 /dev/zero | tr '\\0' x > big"]
inputs: []
outputs: {o: {type: int, outputBinding: {glob: big, loadContents: true, outputEval: "$(self[0].contents.length)"}}}
