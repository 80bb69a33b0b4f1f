/** What tenants may have, and what there is: {@code config/quotas.yaml}. */
package io.github.camelmesos.cluster.quota;
