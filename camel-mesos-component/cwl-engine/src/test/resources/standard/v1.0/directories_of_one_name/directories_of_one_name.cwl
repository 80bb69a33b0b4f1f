cwlVersion: v1.0
class: Workflow
requirements: {InlineJavascriptRequirement: {}}
inputs: {all: Directory}
outputs:
  text: {type: string, outputSource: look/text}
  made: {type: Directory, outputSource: make/made}
steps:
  look:
    in: {all: all}
    out: [text]
    run:
      class: CommandLineTool
      baseCommand: [sh, -c, 'cd "$1" && find -L . -type f | LC_ALL=C sort | tr "\n" " " && cat sub/*/* sub/[v-y]', sh]
      inputs: {all: {type: Directory, inputBinding: {}}}
      stdout: found
      outputs: {text: {type: string, outputBinding: {glob: found, loadContents: true, outputEval: "$(self[0].contents)"}}}
  make:
    in: {all: all}
    out: [made]
    run:
      class: ExpressionTool
      inputs: {all: Directory}
      outputs: {made: Directory}
      expression: |
        ${ return {made: {class: "Directory", basename: "made", listing: inputs.all.listing}}; }
