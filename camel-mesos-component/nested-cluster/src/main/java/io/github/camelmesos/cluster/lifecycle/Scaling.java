package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.admission.Admission;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import java.io.IOException;
import java.util.function.Consumer;

/** Changes the number of a cluster's agents so that at no moment there are more than were granted. */
record Scaling(Admission admission, ClusterProvider provider, Consumer<String> progress) {

    /** More agents are granted first and made then; fewer are removed first and given back then. */
    LedgerEntry scale(LedgerEntry before, int agents)
            throws AdmissionException, ProvisioningException, IOException, InterruptedException {
        if (agents < 1) {
            throw new ProvisioningException(
                    "cluster " + before.cluster() + " cannot have " + agents + " agents; it has 1 or more");
        }
        ClusterShape shape = new ClusterShape(agents, before.shape().agent());
        if (agents > before.shape().agents()) {
            LedgerEntry granted = admission.resize(before.cluster(), shape);
            grow(before, agents);
            return granted;
        }
        provider.scale(before.cluster(), agents, progress);
        LedgerEntry smaller = admission.resize(before.cluster(), shape);
        admission.review();
        return smaller;
    }

    private void grow(LedgerEntry before, int agents)
            throws AdmissionException, ProvisioningException, IOException, InterruptedException {
        try {
            provider.scale(before.cluster(), agents, progress);
        } catch (ProvisioningException e) {
            undo(before, e);
            throw e;
        }
    }

    /** What cannot be undone stays granted. */
    private void undo(LedgerEntry before, ProvisioningException reason)
            throws AdmissionException, IOException, InterruptedException {
        try {
            provider.scale(before.cluster(), before.shape().agents(), progress);
            admission.resize(before.cluster(), before.shape());
        } catch (ProvisioningException e) {
            reason.addSuppressed(e);
        }
    }
}
