package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.attempt.AttemptScript;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes between the launcher and one attempt. Its ticket, which everybody can read who can read the scheduler's jobs, is good for
 * one exchange; who exchanges it gets the script with the token, which is good for this attempt's files until it is over. A
 * ticket that comes a second time was stolen, by the first or the second: nothing the attempt brought or brings is taken then.
 */
final class Transfer {

    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);

    private enum State {
        OFFERED,
        UNDER_WAY,
        DONE,
        STOLEN,
        OVER
    }

    private final StagedBytes staged;
    private final Job job;
    private final AgentLayout layout;
    private final AgentPlaces places;
    private final AttemptScript attempt;
    private final HttpStagingSettings settings;
    private final Contents contents;
    private final Uploads uploads;
    private final String ticket = Secret.next();
    private final String token = Secret.next();
    private volatile State state = State.OFFERED;
    private volatile List<AgentScript.Item> items = List.of();
    private volatile String refusal = "";

    Transfer(
            Job job,
            AgentLayout layout,
            AgentPlaces places,
            AttemptScript attempt,
            HttpStagingSettings settings,
            Contents contents,
            StagedBytes staged) {
        this.staged = staged;
        this.job = job;
        this.layout = layout;
        this.places = places;
        this.attempt = attempt;
        this.settings = settings;
        this.contents = contents;
        this.uploads = new Uploads(
                job.directories().root().resolve("upload"), settings.outputBytes(), () -> state != State.UNDER_WAY);
    }

    /** Is told of what is sent to the agent and comes back. */
    StagedBytes staged() {
        return staged;
    }

    String ticket() {
        return ticket;
    }

    String token() {
        return token;
    }

    /**
     * The script, once.
     *
     * @param curl version of the agent's curl, as it says
     * @throws RefusedException when the ticket was used before
     * @throws IOException when an input cannot be read
     */
    String exchange(URI url, CurlVersion curl) throws IOException {
        takeTicket();
        List<AgentScript.Item> found = new ArrayList<>();
        for (StagedFile file : places.files()) {
            if (file.mode() != StagedFile.Mode.EMPTY_DIRECTORY) {
                found.add(new AgentScript.Item(found.size() + 1, file, contents.of(file.source())));
            }
        }
        items = List.copyOf(found);
        String parallel = curl.isParallel() ? "-Z --no-progress-meter --parallel-max " + settings.transfers() : "";
        return new AgentScript(job, layout, places, attempt, items)
                .text(url, token, parallel, settings.cacheBytes() / 1024);
    }

    private synchronized void takeTicket() throws IOException {
        if (state == State.OFFERED) {
            state = State.UNDER_WAY;
            return;
        }
        if (state != State.OVER) {
            LOG.warn("the ticket of {} was used twice: somebody but its agent may have read it", job.name());
            state = State.STOLEN;
            Files.deleteIfExists(job.directories().root().resolve(AttemptResult.FILE));
        }
        throw new RefusedException(RefusedException.FORBIDDEN, "this ticket was used");
    }

    /**
     * An input.
     *
     * @param number of it, from 1
     */
    Content input(int number) throws RefusedException {
        requireUnderWay();
        List<AgentScript.Item> all = items;
        if (number < 1 || number > all.size()) {
            throw new RefusedException(RefusedException.NOT_FOUND, "the job has no such input");
        }
        return all.get(number - 1).content();
    }

    Uploads uploads() throws RefusedException {
        requireUnderWay();
        return uploads;
    }

    private void requireUnderWay() throws RefusedException {
        if (state != State.UNDER_WAY) {
            throw new RefusedException(RefusedException.FORBIDDEN, "the job is over");
        }
    }

    /** Why nothing of it is taken, to be told when the attempt is over. */
    void refuse(String reason) {
        refusal = reason;
    }

    /**
     * The attempt has brought what it has.
     *
     * @return {@code done}; {@code refused}; or what is still missing, {@code number:offset} with spaces between
     * @throws IOException when it cannot be put where it belongs
     */
    synchronized String finish(Manifest manifest) throws IOException {
        requireUnderWay();
        if (!refusal.isEmpty()) {
            return "refused";
        }
        StringBuilder missing = new StringBuilder();
        for (Manifest.Entry entry : manifest.entries()) {
            long from = entry.number() == 0 ? -1 : uploads.missingFrom(entry.number(), entry.sha256());
            if (from >= 0) {
                missing.append(entry.number()).append(':').append(from).append(' ');
            }
        }
        if (!missing.isEmpty()) {
            return missing.toString();
        }
        try {
            new OutputTree(job, uploads).make(manifest);
            if (InPlace.isIn(job)) {
                InPlace.update(job);
                contents.forget();
            }
        } catch (RefusedException e) {
            refuse(e.getMessage());
            return "refused";
        }
        state = State.DONE;
        return "done";
    }

    /** Nothing more is taken. */
    synchronized JobOutcome end(JobOutcome outcome, URI url) {
        State last = state;
        state = State.OVER;
        if (!(outcome instanceof JobOutcome.Lost)) {
            return outcome;
        }
        if (!refusal.isEmpty()) {
            return new JobOutcome.Refused(refusal);
        }
        String reason = ((JobOutcome.Lost) outcome).reason();
        return switch (last) {
            case OFFERED -> new JobOutcome.Lost(reason + "; its agent did not ask for its files at " + url);
            case STOLEN -> new JobOutcome.Lost("its ticket was used twice, so that its outputs cannot be trusted");
            default -> new JobOutcome.Lost(reason + "; its files did not come back whole");
        };
    }
}
