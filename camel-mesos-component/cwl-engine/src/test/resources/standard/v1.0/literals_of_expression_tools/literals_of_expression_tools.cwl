cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: []
steps:
  make:
    in: []
    out: [f, d]
    run:
      class: ExpressionTool
      inputs: []
      outputs: {f: File, d: Directory}
      expression: |
        ${ return {f: {class: 'File', basename: 'f.txt', contents: 'made\n'},
                   d: {class: 'Directory', basename: 'd', listing: [{class: 'File', basename: 'g.txt', contents: 'inner\n'}]}}; }
  use:
    in: {f: make/f, d: make/d}
    out: [o]
    run:
      class: CommandLineTool
      baseCommand: [sh, -c, 'cat "$0" "$1"/*']
      inputs: {f: {type: File, inputBinding: {position: 1}}, d: {type: Directory, inputBinding: {position: 2}}}
      stdout: o.txt
      outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
outputs:
  f: {type: File, outputSource: make/f}
  d: {type: Directory, outputSource: make/d}
  o: {type: string, outputSource: use/o}
