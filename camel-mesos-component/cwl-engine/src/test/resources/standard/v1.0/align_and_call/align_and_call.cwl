cwlVersion: v1.0
class: Workflow
requirements:
  ScatterFeatureRequirement: {}
  SubworkflowFeatureRequirement: {}
  StepInputExpressionRequirement: {}
  InlineJavascriptRequirement: {}
  SchemaDefRequirement: {types: [{$import: lane.yml}]}
inputs:
  reference: {type: File, secondaryFiles: [.fai, ^.dict, .amb, .ann, .bwt]}
  lanes: {type: "lane.yml#lane[]"}
steps:
  align:
    scatter: lane
    in: {reference: reference, lane: lanes}
    out: [bam]
    run: align.cwl
  group:
    in: {lanes: lanes, bams: align/bam}
    out: [names, groups]
    run:
      class: ExpressionTool
      inputs: {lanes: Any, bams: "File[]"}
      outputs: {names: "string[]", groups: {type: {type: array, items: {type: array, items: File}}}}
      expression: |
        ${
          var groups = {};
          inputs.lanes.forEach(function(lane, i) { (groups[lane.sample] = groups[lane.sample] || []).push(inputs.bams[i]); });
          var names = Object.keys(groups).sort();
          return {names: names, groups: names.map(function(n) { return groups[n]; })};
        }
  merge:
    scatter: [name, bams]
    scatterMethod: dotproduct
    in: {name: group/names, bams: group/groups}
    out: [bam]
    run: merge.cwl
  call:
    in:
      reference: reference
      bams: merge/bam
      out: {valueFrom: "$(inputs.bams.length)-samples.vcf"}
    out: [vcf]
    run: call.cwl
outputs:
  bams: {type: "File[]", outputSource: merge/bam, secondaryFiles: [.bai]}
  vcf: {type: File, outputSource: call/vcf}
