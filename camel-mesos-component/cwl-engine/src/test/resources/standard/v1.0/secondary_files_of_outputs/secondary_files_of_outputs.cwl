cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs: []
outputs:
  a: {type: File, outputBinding: {glob: x.txt}, secondaryFiles: [.idx, ^.bai, .missing]}
  b: {type: "File[]", outputBinding: {glob: "*.txt"}, secondaryFiles: "$(self.basename).idx"}
  c: {type: File, outputBinding: {glob: x.txt}, secondaryFiles: "${ return {class: 'File', path: self.path + '.idx', basename: 'newname'}; }"}
  d: {type: File, outputBinding: {glob: x.txt}, secondaryFiles: [.dir]}
baseCommand: [sh, -c, "mkdir x.txt.dir; touch x.txt x.txt.idx x.bai y.txt y.txt.idx x.txt.dir/z"]
