cwlVersion: v1.0
class: CommandLineTool
requirements: [{class: "http://example.com/TeleportRequirement"}]
baseCommand: "true"
inputs: []
outputs: []
