/** The static check of types: what flows through links, and what defaults are. */
package io.github.camelmesos.cwl.typecheck;
