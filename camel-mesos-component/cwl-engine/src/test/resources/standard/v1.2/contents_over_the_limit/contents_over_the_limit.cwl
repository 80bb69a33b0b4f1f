cwlVersion: v1.2
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, "head -c 65537 /dev/zero > big"]
inputs: []
outputs: {o: {type: int, outputBinding: {glob: big, loadContents: true, outputEval: "$(self[0].contents.length)"}}}
