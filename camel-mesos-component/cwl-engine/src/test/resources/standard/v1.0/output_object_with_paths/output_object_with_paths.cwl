cwlVersion: v1.0
class: CommandLineTool
baseCommand: [sh, -c]
arguments:
- |
  mkdir sub; echo 1 > sub/a.txt; echo 2 > sub/a.txt.idx; echo 3 > b.txt
  cat > cwl.output.json <<EOF
  {"f": {"class": "File", "path": "sub/a.txt", "secondaryFiles": [{"class": "File", "path": "sub/a.txt.idx"}]},
   "g": {"class": "File", "path": "$0/b.txt"},
   "d": {"class": "Directory", "path": "sub"},
   "n": [1, 2.5, null, "x", {"class": "File", "location": "b.txt"}]}
  EOF
- $(runtime.outdir)
inputs: []
outputs:
  f: {type: File, outputBinding: {glob: none}}
  g: File
  d: Directory
  n: Any
