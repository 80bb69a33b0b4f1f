cwlVersion: v1.2
class: Workflow
doc: The most frequent words of a text, by a chain of five steps.
inputs:
  text: File
  top:
    type: int
    default: 5
outputs:
  frequencies:
    type: File
    outputSource: head/top_lines

steps:
  lower:
    run: tools/lower.cwl
    in:
      text: text
    out: [lowered]
  words:
    run: tools/words.cwl
    in:
      text: lower/lowered
    out: [words]
  sort:
    run: tools/sort.cwl
    in:
      lines: words/words
    out: [sorted]
  count:
    run: tools/count.cwl
    in:
      sorted: sort/sorted
    out: [counted]
  head:
    run: tools/head.cwl
    in:
      lines: count/counted
      count: top
    out: [top_lines]
