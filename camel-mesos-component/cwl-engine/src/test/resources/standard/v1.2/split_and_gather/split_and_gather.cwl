cwlVersion: v1.2
class: Workflow
requirements: {ScatterFeatureRequirement: {}, StepInputExpressionRequirement: {}, InlineJavascriptRequirement: {}, MultipleInputFeatureRequirement: {}}
inputs: {text: File, lines: {type: int, default: 2}, header: {type: string, default: start}}
steps:
  split:
    in: {text: text, lines: lines}
    out: [parts]
    run:
      class: CommandLineTool
      baseCommand: [split, -d]
      arguments: [{position: 3, valueFrom: part.}]
      inputs: {lines: {type: int, inputBinding: {prefix: -l, position: 1}}, text: {type: File, inputBinding: {position: 2}}}
      outputs: {parts: {type: "File[]", outputBinding: {glob: "part.*", outputEval: "${ return self.sort(function(a, b) { return a.basename < b.basename ? -1 : 1; }); }"}}}
  work:
    scatter: part
    in: {part: split/parts}
    when: $(inputs.part.size > 2)
    out: [done]
    requirements: {ResourceRequirement: {ramMin: "$(64 + inputs.part.size)"}}
    run:
      class: CommandLineTool
      baseCommand: [tr, a-z, A-Z]
      stdin: $(inputs.part.path)
      stdout: $(inputs.part.basename).done
      inputs: {part: File}
      outputs: {done: stdout}
  first: {in: {line: header}, out: [f], run: {class: CommandLineTool, baseCommand: echo, inputs: {line: {type: string, inputBinding: {}}}, stdout: header, outputs: {f: stdout}}}
  join:
    in: {files: {source: [first/f, work/done], linkMerge: merge_flattened, pickValue: all_non_null}}
    out: [o]
    run: {class: CommandLineTool, baseCommand: cat, inputs: {files: {type: "File[]", inputBinding: {}}}, stdout: o.txt, outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}}
outputs:
  o: {type: string, outputSource: join/o}
  parts: {type: Any, outputSource: work/done}
