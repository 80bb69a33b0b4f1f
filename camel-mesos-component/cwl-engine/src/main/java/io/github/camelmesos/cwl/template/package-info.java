/** Job orders to fill in. */
package io.github.camelmesos.cwl.template;
