package io.github.camelmesos.launcher;

import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.input.Ontology;
import io.github.camelmesos.cwl.model.CwlProcess;
import java.util.List;
import java.util.Map;

/**
 * A submission that can run: loaded, validated, its inputs complete, its demand known.
 *
 * @param process the process
 * @param inputs the input object
 * @param formats what the document's {@code $schemas} say of file formats
 * @param clusterRequest the cluster to ask for
 * @param explanation lines that say where the demand comes from
 * @param warnings of the documents
 */
public record PlannedRun(
        Submission submission,
        CwlProcess process,
        Map<String, Object> inputs,
        Ontology formats,
        ClusterRequest clusterRequest,
        List<String> explanation,
        List<Problem> warnings) {}
