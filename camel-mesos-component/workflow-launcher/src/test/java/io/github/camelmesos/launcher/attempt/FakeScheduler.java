package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.JobResources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Keeps what it is given; runs a command only when the test says so. */
final class FakeScheduler implements JobScheduler {

    final Map<String, String> commands = new LinkedHashMap<>();
    final List<String> killed = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    final Set<String> lost = new HashSet<>();
    final Map<String, Set<String>> avoided = new HashMap<>();
    RuntimeException broken;

    @Override
    public synchronized CompletableFuture<Void> submit(
            String name, String command, JobResources resources, Set<String> avoiding) {
        if (broken != null) {
            return CompletableFuture.failedFuture(broken);
        }
        commands.put(name, command);
        avoided.put(name, avoiding);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletableFuture<Set<String>> known() {
        return CompletableFuture.completedFuture(
                commands.keySet().stream().filter(name -> !lost.contains(name)).collect(Collectors.toSet()));
    }

    @Override
    public synchronized CompletableFuture<Void> kill(String name) {
        killed.add(name);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletableFuture<Void> delete(String name) {
        deleted.add(name);
        return CompletableFuture.completedFuture(null);
    }

    synchronized List<String> names() {
        return List.copyOf(commands.keySet());
    }

    void execute(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", commands.get(name)).inheritIO().start().waitFor();
    }
}
