cwlVersion: v1.2
class: CommandLineTool
requirements:
  InitialWorkDirRequirement:
    listing:
    - {entryname: deep/er/a.txt, entry: "a\n"}
    - {entryname: deep/f.txt, entry: $(inputs.f)}
    - {entryname: deep/dir, entry: $(inputs.d), writable: true}
baseCommand: [sh, -c, "cat deep/er/a.txt deep/f.txt; echo x > deep/dir/new; find deep -type f -o -type l | sort"]
inputs: {f: File, d: Directory}
stdout: o.txt
outputs: {o: {type: string, outputBinding: {glob: o.txt, loadContents: true, outputEval: "$(self[0].contents)"}}}
