cwlVersion: v1.0
class: CommandLineTool
$namespaces: {s: "http://schema.org/", ex: "http://ex.org/x#"}
$schemas: [missing.ttl]
s:author: [{class: "s:Person", s:name: me}]
"http://ex.org/full": 3
hints: {"ex:Foo": {bar: 1}, "ex:Bar": {}}
inputs: {x: {type: int, default: 1, "ex:note": hey}}
outputs: {o: {type: stdout, "ex:z": {}}}
stdout: o.txt
baseCommand: "echo"
