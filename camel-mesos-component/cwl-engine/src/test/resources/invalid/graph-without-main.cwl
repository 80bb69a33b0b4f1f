cwlVersion: v1.2
$graph:
- {id: align, class: CommandLineTool, inputs: [], outputs: []}
- {id: index, class: CommandLineTool, inputs: [], outputs: []}
