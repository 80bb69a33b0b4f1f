cwlVersion: v1.0
class: CommandLineTool
requirements:
  - $import: reqs/one.yml
  - {$import: reqs/js.yml}
hints: {$import: hints.yml}
inputs: {$import: inputs.yml}
outputs:
  o: {$import: out.yml}
stdout: o.txt
baseCommand: {$import: base.yml}
arguments: [{$include: text.txt}, {$import: arg.yml}]
