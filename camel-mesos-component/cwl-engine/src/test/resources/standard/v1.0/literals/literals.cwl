cwlVersion: v1.0
class: CommandLineTool
inputs: {a: File, b: File, d: Directory}
outputs: {o: stdout}
stdout: o.txt
baseCommand: [sh, -c, 'cat "$0" "$1"; ls -R "$2" | grep -v :; basename "$1"', $(inputs.a.path), $(inputs.b.path), $(inputs.d.path)]
