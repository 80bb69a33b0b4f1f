package io.github.camelmesos.app.command;

import java.util.List;
import java.util.Set;

/** The servers of a nested cluster as processes of their own, with the options of those they stand for. */
interface Roles {

    /** {@code zookeeper}, {@code mesos-master}, ... */
    Set<String> names();

    /** Runs a server until it ends; returns its exit code. */
    int start(String name, List<String> arguments, Console console);
}
