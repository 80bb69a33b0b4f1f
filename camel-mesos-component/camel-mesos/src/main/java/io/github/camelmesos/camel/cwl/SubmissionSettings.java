package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.camel.submission.RunTimeout;
import io.github.camelmesos.camel.submission.SubmissionDraft;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.objects.ObjectStores;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** What headers and options say of a submission. */
final class SubmissionSettings {

    /** The headers that an earlier plan of the exchange has set: they tell of that run, and ask nothing of the next. */
    private static final String SET_BY_PLAN = "CamelCwlSetByPlan";

    private SubmissionSettings() {}

    static void remember(Exchange exchange, Map<String, String> headers) {
        exchange.setProperty(SET_BY_PLAN, headers);
        headers.forEach(exchange.getMessage()::setHeader);
    }

    /**
     * @param base what relative names are relative to: a document's URI
     */
    static SubmissionDraft headers(Exchange exchange, URI base) {
        HeaderOrOption headers = HeaderOrOption.of(exchange);
        Optional<String> outputs = headers.get(CwlConstants.OUTPUT_DIRECTORY, String.class, null);
        return new SubmissionDraft(
                given(exchange, CwlConstants.RUN_ID),
                headers.get(CwlConstants.WORKFLOW, String.class, null).map(name -> References.resolve(base, name)),
                headers.get(CwlConstants.JOB_ORDER, String.class, null).map(name -> document(base, name)),
                given(exchange, CwlConstants.TENANT),
                headers.get(CwlConstants.PROVIDER, String.class, null),
                headers.get(CwlConstants.CPUS, Double.class, null),
                headers.get(CwlConstants.MEMORY, Long.class, null),
                headers.get(CwlConstants.DISK, Long.class, null),
                headers.get(CwlConstants.AGENTS, Integer.class, null),
                outputs.filter(name -> !isObject(name)).map(name -> directory(base, name)),
                headers.get(CwlConstants.TIMEOUT, String.class, null).map(RunTimeout::parse),
                headers.get(CwlConstants.CONTAINERS, Boolean.class, null),
                headers.get(CwlConstants.LAUNCHER, String.class, null),
                headers.get(CwlConstants.CACHE, Boolean.class, null),
                headers.get(CwlConstants.STAGING, String.class, null).map(StagingMode::named),
                outputs.filter(SubmissionSettings::isObject).map(URI::create));
    }

    /** What the endpoint says for all submissions that do not say it themselves. */
    static SubmissionDraft options(CwlConfiguration options, URI base) {
        return new SubmissionDraft(
                Optional.empty(),
                Optional.ofNullable(options.getWorkflow()).map(name -> References.resolve(base, name)),
                Optional.ofNullable(options.getJobOrder()).map(name -> document(base, name)),
                Optional.ofNullable(options.getTenant()),
                Optional.ofNullable(options.getProvider()),
                Optional.ofNullable(options.getCpus()),
                Optional.ofNullable(options.getMemory()),
                Optional.ofNullable(options.getDisk()),
                Optional.ofNullable(options.getAgents()),
                Optional.empty(),
                Optional.ofNullable(options.getTimeout()).map(Duration::ofMillis),
                Optional.of(options.isContainers()),
                Optional.ofNullable(options.getLauncher()),
                Optional.ofNullable(options.getCache()),
                Optional.ofNullable(options.getStaging()).map(StagingMode::named),
                Optional.empty());
    }

    private static Optional<String> given(Exchange exchange, String header) {
        Map<?, ?> setByPlan = exchange.getProperty(SET_BY_PLAN, Map.of(), Map.class);
        return HeaderOrOption.of(exchange)
                .get(header, String.class, null)
                .filter(value -> !value.equals(setByPlan.get(header)));
    }

    private static JobOrderSource document(URI base, String name) {
        return new JobOrderSource.Document(References.resolve(base, name));
    }

    /** Else it is a plain path, in which no character has a meaning. */
    private static boolean isObject(String name) {
        return name.matches("[a-z0-9]+://[\\S]*") && ObjectStores.isObject(URI.create(name));
    }

    private static Path directory(URI base, String name) {
        return References.toPath(References.resolvePath(base, name));
    }
}
