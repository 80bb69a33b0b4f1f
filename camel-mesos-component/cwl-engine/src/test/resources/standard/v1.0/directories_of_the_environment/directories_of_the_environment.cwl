cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
baseCommand: [sh, -c, 'test "$HOME" = "$0" && test "$TMPDIR" = "$1" && test "$(pwd)" = "$0" && test -d "$1" && printf yes']
arguments: [$(runtime.outdir), $(runtime.tmpdir)]
inputs: []
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
