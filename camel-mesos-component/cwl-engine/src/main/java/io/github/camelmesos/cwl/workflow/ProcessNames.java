package io.github.camelmesos.cwl.workflow;

/** Names for people. */
final class ProcessNames {

    private ProcessNames() {}

    /** The fragment of a process id, or the file's name without its ending. */
    static String shortName(String id) {
        String last = id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')) + 1);
        int dot = last.lastIndexOf('.');
        String name = dot > 0 ? last.substring(0, dot) : last;
        return name.isEmpty() ? "process" : name;
    }
}
