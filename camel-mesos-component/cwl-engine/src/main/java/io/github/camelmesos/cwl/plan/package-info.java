/** What a process will need, worked out before anything runs: the biggest job, how many at once, how long a chain. */
package io.github.camelmesos.cwl.plan;
