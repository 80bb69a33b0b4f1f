cwlVersion: v1.0
class: Workflow
requirements:
  ScatterFeatureRequirement: {}
  StepInputExpressionRequirement: {}
  InlineJavascriptRequirement: {}
  SchemaDefRequirement: {types: [{$import: types/all.yml}]}
inputs:
  people: {type: {type: array, items: "types/all.yml#person"}}
steps:
  greet:
    scatter: person
    in: {person: people}
    out: [card]
    run:
      class: CommandLineTool
      baseCommand: [printf, "%s|"]
      inputs: {person: {type: "types/all.yml#person", inputBinding: {position: 1}}}
      stdout: $(inputs.person.name).card
      outputs:
        card:
          type: {type: record, name: card, fields: [{name: file, type: File, outputBinding: {glob: "*.card"}}, {name: mood, type: "string?", outputBinding: {outputEval: "$(inputs.person.mood)"}}]}
  pick:
    in: {person: {source: people, valueFrom: "$(self[0])"}}
    out: [name]
    run: {class: ExpressionTool, inputs: {person: "types/all.yml#person"}, outputs: {name: string}, expression: "$({name: inputs.person.name})"}
outputs:
  cards: {type: "Any[]", outputSource: greet/card}
  name: {type: string, outputSource: pick/name}
