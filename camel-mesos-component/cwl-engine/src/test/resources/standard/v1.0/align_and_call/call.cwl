cwlVersion: v1.0
class: CommandLineTool
baseCommand: [sh, -c, 'for f; do test -e "$f" && printf "%s " $(basename "$f"); case $f in *.bam) test -e "$f.bai" || exit 3;; *) test -e "$f.bwt" || exit 4;; esac; done | sed "s/ $//" ; echo', call]
inputs:
  reference: {type: File, secondaryFiles: [.fai, ^.dict, .amb, .ann, .bwt], inputBinding: {position: 1}}
  bams: {type: "File[]", secondaryFiles: [.bai], inputBinding: {position: 2}}
  out: string
stdout: $(inputs.out)
outputs: {vcf: stdout}
