package io.github.camelmesos.cwl.job;

import java.util.Set;

/**
 * Whether what a job leaves may stand in for running an equal job.
 *
 * @param allowed WorkReuse; false: only for this very job of this very run, when the run is continued
 * @param successCodes exit codes of attempts that have come to something
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#WorkReuse">WorkReuse</a>
 */
public record Reuse(boolean allowed, Set<Integer> successCodes) {

    /** What a tool that says nothing of it has. */
    public static final Reuse STANDARD = new Reuse(true, Set.of(0));

    public Reuse {
        successCodes = Set.copyOf(successCodes);
    }
}
