/** What jobs left, used again: keys of jobs, stored results, the cache of jobs. */
package io.github.camelmesos.launcher.reuse;
