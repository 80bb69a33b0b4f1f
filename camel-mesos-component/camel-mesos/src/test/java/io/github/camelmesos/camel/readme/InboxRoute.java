package io.github.camelmesos.camel.readme;

import org.apache.camel.builder.RouteBuilder;

/** The route of the README that is written in Java. */
final class InboxRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("file:inbox?include=.*[.]yml&moveFailed=rejected")
                .routeId("inbox")
                .to("cwl:plan?tenant=biology")
                .doTry()
                .to("mesos:create?timeout=10m")
                .to("chronos:attach")
                .to("cwl:run")
                .doFinally()
                .to("mesos:destroy")
                .end()
                .convertBodyTo(String.class)
                .to("file:outbox?fileName=${header.CamelCwlRunId}.json");
    }
}
