{"cwlVersion": "v1.0", "id": "file:///x/wf.cwl", "class": "Workflow", "inputs": [{"id": "file:///x/wf.cwl#x", "type": "string"}],
  "outputs": [{"id": "file:///x/wf.cwl#o", "type": "File", "outputSource": "file:///x/wf.cwl#s/o"}],
  "steps": [{"id": "file:///x/wf.cwl#s", "run": {"id": "file:///x/t.cwl", "class": "CommandLineTool", "inputs": [{"id": "file:///x/t.cwl#y", "type": "string", "inputBinding": {}}],
  "outputs": [{"id": "file:///x/t.cwl#o", "type": "File", "outputBinding": {"glob": "o.txt"}}], "stdout": "o.txt", "baseCommand": ["echo"]}, "in": [{"id": "file:///x/wf.cwl#s/y", "source": "file:///x/wf.cwl#x"}], "out": ["file:///x/wf.cwl#s/o"]}]}
