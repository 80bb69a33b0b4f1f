/** From a submission to a run that can start: loaded, checked, its demand known. */
package io.github.camelmesos.launcher.plan;
