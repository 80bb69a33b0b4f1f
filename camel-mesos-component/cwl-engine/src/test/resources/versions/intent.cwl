class: CommandLineTool
intent: ["http://example.com/purpose"]
inputs: []
baseCommand: "true"
outputs: []
