cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, "printf '3\n' > n; printf '4\n' > m"]
inputs: {factor: {type: int, default: 10}}
outputs:
  number: {type: int, outputBinding: {glob: n, loadContents: true, outputEval: "$(parseInt(self[0].contents) * inputs.factor)"}}
  sum: {type: int, outputBinding: {glob: [n, m], loadContents: true, outputEval: "$(self.map(function(f) { return parseInt(f.contents); }).reduce(function(a, b) { return a + b; }))"}}
  none: {type: int, outputBinding: {glob: "*.x", outputEval: $(self.length)}}
  alone: {type: boolean, outputBinding: {outputEval: $(self === null)}}
  renamed: {type: File, outputBinding: {glob: n, outputEval: "${ self[0].basename = 'new'; return self[0]; }"}}
  unread: {type: boolean, outputBinding: {glob: n, outputEval: "$(!self[0].contents)"}}
