/** The real ZooKeeper server within this JVM. */
package io.github.camelmesos.embedded.zookeeper;
