cwlVersion: v1.0
class: CommandLineTool
inputs: []
outputs: {a: File, b: int, c: "string?", d: {type: Directory}, e: {type: "File[]"}}
baseCommand: [sh, -c, 'mkdir d; touch x d/y; echo "{\"a\": {\"class\": \"File\", \"path\": \"x\"}, \"b\": 3, \"d\": {\"class\": \"Directory\", \"path\": \"$PWD/d\"}, \"e\": [{\"class\": \"File\", \"location\": \"file://$PWD/x\", \"basename\": \"zz\"}, {\"class\": \"File\", \"basename\": \"lit\", \"contents\": \"L\"}], \"extra\": 5}" > cwl.output.json']
