/** The two things the engine asks of the outside: run this job somewhere, and a place for its files. */
package io.github.camelmesos.cwl.job;
