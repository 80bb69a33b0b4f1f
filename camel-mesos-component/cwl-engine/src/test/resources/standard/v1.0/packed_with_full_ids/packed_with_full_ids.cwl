{"cwlVersion": "v1.0", "$graph": [
 {"id": "#main", "class": "Workflow", "inputs": [{"id": "#main/x", "type": "string"}],
  "outputs": [{"id": "#main/o", "type": "File", "outputSource": "#main/s/o"}],
  "steps": [{"id": "#main/s", "run": "#t.cwl", "in": [{"id": "#main/s/y", "source": "#main/x"}], "out": ["#main/s/o"]}]},
 {"id": "#t.cwl", "class": "CommandLineTool", "inputs": [{"id": "#t.cwl/y", "type": "string", "inputBinding": {}}],
  "outputs": [{"id": "#t.cwl/o", "type": "File", "outputBinding": {"glob": "o.txt"}}], "stdout": "o.txt", "baseCommand": ["echo"]}]}
