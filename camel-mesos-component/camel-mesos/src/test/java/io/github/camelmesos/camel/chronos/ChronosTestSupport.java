package io.github.camelmesos.camel.chronos;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.camelmesos.camel.fake.ComponentTestSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A Chronos that answers what a test tells it to. */
abstract class ChronosTestSupport extends ComponentTestSupport {

    protected static final WireMockServer CHRONOS =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeAll
    static void startChronos() {
        CHRONOS.start();
    }

    @AfterAll
    static void stopChronos() {
        CHRONOS.stop();
    }

    @BeforeEach
    void forgetWhatChronosWasTold() {
        CHRONOS.resetAll();
    }

    protected static String url() {
        return "http://127.0.0.1:" + CHRONOS.port();
    }

    protected static void answer(String path, String json) {
        CHRONOS.stubFor(get(path).willReturn(okJson(json)));
    }
}
