/**
 * What tenants reserved and what their jobs used, taken down for good in the ledger. Amounts are whole numbers of small units, so that sums are
 * exact: cpus are counted in thousandths, times in milliseconds, hence cpu time in millionths of a cpu-second.
 */
package io.github.camelmesos.cluster.account;
