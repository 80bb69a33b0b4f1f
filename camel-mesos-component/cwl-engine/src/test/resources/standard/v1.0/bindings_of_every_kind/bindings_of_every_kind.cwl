cwlVersion: v1.0
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}}
inputs:
  zz: {type: int, inputBinding: {position: 1, prefix: -z}, default: 1}
  aa: {type: int, inputBinding: {position: 1, prefix: -a, separate: false}, default: 2}
  neg: {type: string, inputBinding: {position: -1}, default: neg}
  none: {type: string, inputBinding: {}, default: nopos}
  b1: {type: boolean, inputBinding: {prefix: --b1}, default: true}
  b2: {type: boolean, inputBinding: {prefix: --b2}, default: false}
  b3: {type: boolean, inputBinding: {position: 2}, default: true}
  arr: {type: "int[]", inputBinding: {prefix: --arr, position: 3}, default: [1,2,3]}
  arr2: {type: "int[]", inputBinding: {prefix: --arr2, position: 3, itemSeparator: ","}, default: [1,2,3]}
  arr3: {type: "int[]", inputBinding: {prefix: "--arr3=", position: 3, itemSeparator: ",", separate: false}, default: [1,2,3]}
  arr4: {type: {type: array, items: int, inputBinding: {prefix: --item}}, inputBinding: {position: 4}, default: [1,2,3]}
  arr5: {type: {type: array, items: int, inputBinding: {prefix: --item5=, separate: false}}, default: [1,2,3]}
  arr6: {type: {type: array, items: string, inputBinding: {valueFrom: "x$(self)"}}, inputBinding: {prefix: --six, position: 5}, default: [a,b]}
  arr7: {type: {type: array, items: {type: array, items: int, inputBinding: {prefix: -i}}, inputBinding: {prefix: -o}}, inputBinding: {position: 6, prefix: -t}, default: [[1,2],[3],[]]}
  fl: {type: float, inputBinding: {position: 7}, default: 1.0}
  fl2: {type: double, inputBinding: {position: 7}, default: 1e-7}
  fl3: {type: double, inputBinding: {position: 7}, default: 12345678901234567890.5}
  lg: {type: long, inputBinding: {position: 7}, default: 9007199254740993}
  st: {type: string, inputBinding: {position: 7}, default: ""}
  nul: {type: "string?", inputBinding: {position: 7, prefix: --nul, valueFrom: "v"}}
  vf: {type: int, inputBinding: {position: 8, valueFrom: "$(self+1)"}, default: 1}
  vfa: {type: int, inputBinding: {position: 8, prefix: -P, valueFrom: "$([self,self+1])"}, default: 1}
  vfn: {type: int, inputBinding: {position: 8, prefix: -N, valueFrom: "$(null)"}, default: 1}
  vft: {type: int, inputBinding: {position: 8, prefix: -T, valueFrom: "$(true)"}, default: 1}
  vff: {type: int, inputBinding: {position: 8, prefix: -F, valueFrom: "$(false)"}, default: 1}
  vfe: {type: int, inputBinding: {position: 8, prefix: -E, valueFrom: "$([])"}, default: 1}
  enm: {type: {type: enum, symbols: [a, b]}, inputBinding: {position: 9, prefix: --enum}, default: a}
  enm2: {type: {type: enum, symbols: [a, b], inputBinding: {position: 9, prefix: --enum2}}, default: b}
baseCommand: [python3, -c, "import sys,json; print(json.dumps(sys.argv[1:]))"]
arguments: [first, {valueFrom: second, position: 1, prefix: -s}, {valueFrom: third, position: -1}, "$(1+1)", {position: 99, valueFrom: last}]
stdout: o
outputs:
  o: {type: string, outputBinding: {glob: o, loadContents: true, outputEval: "$(self[0].contents)"}}
