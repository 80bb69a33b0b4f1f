cwlVersion: v1.1
class: CommandLineTool
requirements: {InlineJavascriptRequirement: {}, ToolTimeLimit: {timelimit: $(inputs.seconds)}}
baseCommand: [sleep, "30"]
inputs: {seconds: {type: int, default: 1}}
outputs: []
