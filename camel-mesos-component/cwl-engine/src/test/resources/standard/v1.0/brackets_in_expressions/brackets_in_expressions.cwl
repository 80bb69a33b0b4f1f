cwlVersion: v1.0
class: ExpressionTool
requirements: {InlineJavascriptRequirement: {}}
inputs: []
outputs: {a: string, b: string, c: int, d: string}
expression: |
  ${
    // a comment with } and ' in it
    var text = "}" + '{' + ")"; /* } */
    var f = function(o) { return o.x.y; };
    var a = $0({n: 1});
    function $0(o) { return o.n; }
    return {a: text, b: 'it\'s "}"', c: f({x: {y: a + 1}}), d: "$(not)" };
  }
