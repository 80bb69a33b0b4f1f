cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs: {f: "File[]", d: Directory}
outputs: {o: {type: Any, outputBinding: {outputEval: "$(inputs.f.map(function(f) { return [f.basename, f.nameroot, f.nameext, f.size, f.class, f.dirname + '/' + f.basename == f.path, f.checksum === undefined]; }))"}}, p: {type: Any, outputBinding: {outputEval: "$([inputs.d.basename, inputs.d.class, inputs.d.path === undefined, inputs.d.nameroot === undefined])"}}}
baseCommand: "true"
