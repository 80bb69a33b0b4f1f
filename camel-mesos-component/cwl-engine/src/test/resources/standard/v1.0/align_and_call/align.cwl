cwlVersion: v1.0
class: CommandLineTool
requirements:
  InlineJavascriptRequirement: {}
  InitialWorkDirRequirement:
    listing:
    - entryname: align.sh
      entry: |
        set -e
        ref=$1 name=$3 lane=$4 reads=$5
        test "$2" = --sample
        for end in fa.fai dict fa.amb fa.ann fa.bwt; do test -e "\$(dirname "$ref")/ref.$end"; done
        echo "\${lane#--lane=}:\$(cat "$ref"):\$(cat "$reads")" > "$name.bam"
  SchemaDefRequirement: {types: [{$import: lane.yml}]}
baseCommand: [sh, align.sh]
hints:
  ResourceRequirement: {coresMin: 1, ramMin: 64}
  SoftwareRequirement: {packages: {bwa: {version: ["0.7.17"], specs: ["https://bio.tools/bwa"]}}}
inputs:
  reference: {type: File, secondaryFiles: [.fai, ^.dict, .amb, .ann, .bwt], inputBinding: {position: 0}}
  lane: {type: "lane.yml#lane", inputBinding: {position: 1}}
outputs:
  bam: {type: File, outputBinding: {glob: "*.bam"}}
