cwlVersion: v1.0
class: CommandLineTool
requirements: {ShellCommandRequirement: {}}
baseCommand: cat
arguments:
- {position: 2, shellQuote: false, valueFrom: "| sort >"}
- {position: 3, valueFrom: $(inputs.name).bam}
- {position: 4, shellQuote: false, valueFrom: "&& wc -l <"}
- {position: 5, valueFrom: $(inputs.name).bam}
- {position: 6, shellQuote: false, valueFrom: "| tr -d ' ' >"}
- {position: 7, valueFrom: $(inputs.name).bam.bai}
inputs:
  name: string
  bams: {type: "File[]", inputBinding: {position: 1}}
outputs:
  bam: {type: File, secondaryFiles: [.bai], outputBinding: {glob: $(inputs.name).bam}}
