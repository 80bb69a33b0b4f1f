/** The component {@code cwl:}: workflows planned, run, checked and cancelled from routes. */
package io.github.camelmesos.camel.cwl;
