cwlVersion: v1.2
class: Workflow
requirements: {InlineJavascriptRequirement: {}, MultipleInputFeatureRequirement: {}, StepInputExpressionRequirement: {}}
inputs: {mode: {type: string, default: b}}
steps:
  a: {when: "$(inputs.mode == 'a')", in: {mode: mode, text: {default: from a}}, out: [o], run: pass.cwl}
  b: {when: "$(inputs.mode == 'b')", in: {mode: mode, text: {default: from b}}, out: [o], run: pass.cwl}
  c: {when: "$(inputs.extra.length == 1)", in: {extra: mode, text: {source: [a/o, b/o], pickValue: first_non_null}}, out: [o], run: pass.cwl}
outputs:
  first: {type: string, outputSource: [a/o, b/o], pickValue: first_non_null}
  only: {type: string, outputSource: [a/o, b/o], pickValue: the_only_non_null}
  all: {type: "string[]", outputSource: [a/o, b/o, c/o], pickValue: all_non_null}
  none: {type: "string[]", outputSource: [a/o], pickValue: all_non_null, linkMerge: merge_nested}
  skipped: {type: string?, outputSource: a/o}
  c: {type: string?, outputSource: c/o}
