/** Grants clusters within quotas and pool, in order; says why one waits. */
package io.github.camelmesos.cluster.admission;
