cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}}
inputs: {names: {type: "string[]", default: [a, b]}}
steps:
  make:
    scatter: name
    in: {name: names}
    out: [f]
    run:
      class: CommandLineTool
      baseCommand: [sh, -c, 'echo $0 > $0.bam; echo i$0 > $0.bam.bai; echo d$0 > $0.dict']
      inputs: {name: {type: string, inputBinding: {}}}
      outputs: {f: {type: File, secondaryFiles: [.bai, ^.dict], outputBinding: {glob: "*.bam"}}}
  use:
    in: {fs: make/f}
    out: [o]
    run:
      class: CommandLineTool
      requirements: {InlineJavascriptRequirement: {}}
      baseCommand: [sh, -c, 'for f; do cat $f.bai $(echo $f | sed s/bam$/dict/); done', x]
      inputs: {fs: {type: "File[]", secondaryFiles: [.bai, ^.dict], inputBinding: {}}}
      stdout: o.txt
      outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
outputs:
  fs: {type: "File[]", outputSource: make/f}
  o: {type: string, outputSource: use/o}
