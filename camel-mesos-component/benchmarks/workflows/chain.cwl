cwlVersion: v1.2
class: Workflow
inputs:
  text: File
outputs:
  last:
    type: File
    outputSource: step5/copy
steps:
  step1:
    run: cat.cwl
    in:
      text: text
    out: [copy]
  step2:
    run: cat.cwl
    in:
      text: step1/copy
    out: [copy]
  step3:
    run: cat.cwl
    in:
      text: step2/copy
    out: [copy]
  step4:
    run: cat.cwl
    in:
      text: step3/copy
    out: [copy]
  step5:
    run: cat.cwl
    in:
      text: step4/copy
    out: [copy]
