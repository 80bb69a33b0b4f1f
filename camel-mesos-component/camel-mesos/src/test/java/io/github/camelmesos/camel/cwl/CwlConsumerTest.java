package io.github.camelmesos.camel.cwl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.launcher.RunEvent;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

class CwlConsumerTest extends ComponentTestSupport {

    private static final RunEvent COUNTED = new RunEvent.JobsCounted("r1", 1, 2, 3);
    private static final RunEvent WARNED = new RunEvent.Warned("r1", "unknown hint");

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("cwl:events").to("mock:all");
                from("cwl:events?runId=r1&kinds=Warned,Ended").to("mock:some");
            }
        };
    }

    @Test
    void tellsOfEventsInOrder() throws Exception {
        MockEndpoint all = getMockEndpoint("mock:all");
        all.expectedBodiesReceived(COUNTED, WARNED);

        launcher.tell(COUNTED);
        launcher.tell(WARNED);

        all.assertIsSatisfied();
        assertThat(all.getExchanges().get(1).getMessage().getHeaders())
                .containsEntry(CwlConstants.RUN_ID, "r1")
                .containsEntry(CwlConstants.EVENT, "Warned");
    }

    @Test
    void tellsOnlyOfTheRunAndTheKindsAskedFor() throws Exception {
        MockEndpoint some = getMockEndpoint("mock:some");
        some.expectedBodiesReceived(WARNED);

        launcher.tell(COUNTED);
        launcher.tell(new RunEvent.Warned("r2", "of another run"));
        launcher.tell(WARNED);

        some.assertIsSatisfied();
    }

    @Test
    void listensNoMoreOnceItsRouteIsStopped() throws Exception {
        assertThat(launcher.listeners()).isEqualTo(2);

        context().getRouteController().stopAllRoutes();

        assertThat(launcher.listeners()).isZero();
    }

    @Test
    void aKindThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> context().addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("cwl:events?kinds=Finished").to("mock:never");
                    }
                }))
                .hasStackTraceContaining("Finished");
    }
}
