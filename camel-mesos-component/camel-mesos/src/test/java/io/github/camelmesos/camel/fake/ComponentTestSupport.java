package io.github.camelmesos.camel.fake;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.BindToRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;

/** A Camel context whose registry has fakes of what the components bind. */
public abstract class ComponentTestSupport extends CamelTestSupport {

    @BindToRegistry
    protected final FakeClusters clusters = new FakeClusters();

    @BindToRegistry
    protected final FakeLauncher launcher = new FakeLauncher();

    /** Sends a message and waits until its exchange is done, well or not. */
    protected Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template().request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    protected Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** What kept the exchange from ending well. */
    protected static Throwable failureOf(Exchange exchange) {
        return exchange.getException();
    }
}
