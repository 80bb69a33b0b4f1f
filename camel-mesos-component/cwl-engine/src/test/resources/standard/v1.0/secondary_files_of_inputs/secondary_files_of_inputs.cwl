cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  a: {type: File, secondaryFiles: [.idx, ^.bai, "^^.x"]}
  b: {type: File, secondaryFiles: .idx}
  c: {type: File, secondaryFiles: "$(self.basename).idx"}
  d: {type: File, secondaryFiles: ["$(self.nameroot).bai", "${ return {class: 'File', location: self.location + '.idx'}; }"]}
  e: {type: "File[]", secondaryFiles: [.idx]}
  f: {type: File, secondaryFiles: "${ return [self.basename + '.idx', self.nameroot + '.bai']; }"}
outputs: {o: {type: Any, outputBinding: {outputEval: "${ var r={}; for (var k in inputs) { r[k] = [].concat(inputs[k]).map(function(f){return f.secondaryFiles.map(function(s){return s.basename + (s.path.split('/').slice(0,-1).join('/') == f.dirname)})}); } return r; }"}}}
baseCommand: "true"
