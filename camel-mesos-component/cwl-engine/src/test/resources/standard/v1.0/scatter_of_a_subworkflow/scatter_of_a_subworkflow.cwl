cwlVersion: v1.0
class: Workflow
requirements: {ScatterFeatureRequirement: {}, SubworkflowFeatureRequirement: {}, InlineJavascriptRequirement: {}}
inputs: {groups: {type: {type: array, items: {type: array, items: string}}}}
steps:
  each:
    scatter: words
    in: {words: groups}
    out: [files, count]
    run:
      class: Workflow
      inputs: {words: "string[]"}
      steps:
        write:
          scatter: word
          in: {word: words}
          out: [f]
          run:
            class: CommandLineTool
            baseCommand: printf
            inputs: {word: {type: string, inputBinding: {}}}
            stdout: $(inputs.word).txt
            outputs: {f: stdout}
        count:
          in: {fs: write/f}
          out: [n]
          run: {class: ExpressionTool, inputs: {fs: "File[]"}, outputs: {n: int}, expression: "$({n: inputs.fs.length})"}
      outputs: {files: {type: "File[]", outputSource: write/f}, count: {type: int, outputSource: count/n}}
outputs:
  files: {type: {type: array, items: {type: array, items: File}}, outputSource: each/files}
  counts: {type: "int[]", outputSource: each/count}
