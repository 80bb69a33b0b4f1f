class: CommandLineTool
requirements: {ToolTimeLimit: {timelimit: 60}}
inputs: []
baseCommand: "true"
outputs: []
