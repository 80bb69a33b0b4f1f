cwlVersion: v1.0
$graph:
- {id: one, class: CommandLineTool, inputs: [], outputs: {o: stdout}, stdout: o.txt, baseCommand: [echo, one]}
- {id: two, class: CommandLineTool, inputs: [], outputs: {o: stdout}, stdout: o.txt, baseCommand: [echo, two]}
