/** The component {@code mesos:}: nested Mesos clusters made, looked at, scaled and destroyed from routes. */
package io.github.camelmesos.camel.mesos;
