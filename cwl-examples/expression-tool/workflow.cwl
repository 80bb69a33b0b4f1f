cwlVersion: v1.2
class: Workflow
doc: >-
  An expression tool works out, from the size of a file, how many pieces to split it into; a command line tool splits it.
requirements:
  InlineJavascriptRequirement: {}
inputs:
  text: File
  bytes_a_piece:
    type: int
    default: 40
outputs:
  pieces:
    type: File[]
    outputSource: split/pieces
  count:
    type: int
    outputSource: decide/pieces

steps:
  decide:
    run:
      class: ExpressionTool
      inputs:
        text: File
        bytes_a_piece: int
      outputs:
        pieces: int
      expression: >-
        ${ return {pieces: Math.max(1, Math.ceil(inputs.text.size / inputs.bytes_a_piece))}; }
    in:
      text: text
      bytes_a_piece: bytes_a_piece
    out: [pieces]
  split:
    run:
      class: CommandLineTool
      baseCommand: split
      arguments:
        - prefix: -n
          valueFrom: l/$(inputs.count)
        - $(inputs.text.path)
        - piece-
      inputs:
        text: File
        count: int
      outputs:
        pieces:
          type: File[]
          outputBinding:
            glob: piece-*
    in:
      text: text
      count: decide/pieces
    out: [pieces]
