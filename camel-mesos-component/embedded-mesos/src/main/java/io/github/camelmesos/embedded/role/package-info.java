/**
 * ZooKeeper, master and agent as processes of their own, started with Mesos' flags: on the command line as {@code
 * --name=value} or {@code --name value}, or in the environment as {@code MESOS_NAME}.
 */
package io.github.camelmesos.embedded.role;
