/** What the scheduler keeps in ZooKeeper. It is read once, when a scheduler becomes the leader, and written through. */
package io.github.camelmesos.chronos.scheduler.store;
