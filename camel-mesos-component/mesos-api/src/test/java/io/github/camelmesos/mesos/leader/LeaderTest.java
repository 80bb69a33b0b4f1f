package io.github.camelmesos.mesos.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.mesos.Recordings;
import io.github.camelmesos.mesos.StubServer;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaderTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Test
    void urlsOfZooKeeperAreRead() {
        assertThat(ZkUrl.parse("zk://a:1,b:2/mesos/")).isEqualTo(new ZkUrl("a:1,b:2", "/mesos"));
        assertThat(ZkUrl.parse("zk://a:1/x/y")).hasToString("zk://a:1/x/y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a:1/mesos", "zk://a:1", "zk://a:1/", "zk:///mesos", "http://a:1/mesos", "zk://u:p@a:1/mesos"})
    void whatIsNoSuchUrlIsRefused(String text) {
        assertThatThrownBy(() -> ZkUrl.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePasswordOfAUrlIsNotRepeated() {
        assertThatThrownBy(() -> ZkUrl.parse("zk://user:secret@a:1/mesos")).hasMessageNotContaining("secret");
    }

    @Test
    void aPublishedMasterIsRead() throws IOException {
        MasterInfo info =
                MasterInfo.from(Recordings.load("zookeeper-leader-znode").object("data"));
        assertThat(info.url()).isEqualTo(URI.create("http://127.0.0.1:5050"));
        assertThat(info.version()).isEqualTo("1.12.0");
        assertThat(MasterInfo.from(Json.parseObject(info.toJsonBytes()))).isEqualTo(info);
        assertThat(MasterInfo.from(Json.parseObject("{\"id\":\"x\",\"ip\":16777343,\"port\":5051}"))
                        .url())
                .isEqualTo(URI.create("http://127.0.0.1:5051"));
    }

    @Test
    void aRedirectLeadsToTheLeader() throws IOException {
        StubServer.Handler redirect = (request, out) -> {
            StubServer.respond(out, 307, "Location: //127.0.0.1:4711\r\n", "");
            return true;
        };
        try (StubServer server = new StubServer(redirect);
                FixedMasterLocator locator = new FixedMasterLocator(server.url(), HttpSettings.DEFAULTS)) {
            List<Optional<MasterInfo>> heard = new ArrayList<>();
            locator.addListener(heard::add);
            MasterInfo leader = locator.leader(SOON);
            assertThat(leader.url()).isEqualTo(URI.create("http://127.0.0.1:4711"));
            locator.leader(SOON);
            assertThat(server.requests()).hasSize(1);
            locator.doubt(leader);
            locator.leader(SOON);
            assertThat(server.requests()).hasSize(2);
            assertThat(heard).containsExactly(Optional.of(leader), Optional.empty(), Optional.of(leader));
        }
    }

    @Test
    void aServerThatIsNoMasterIsAnError() throws IOException {
        try (StubServer server = StubServer.answering(200, "hello");
                FixedMasterLocator locator = new FixedMasterLocator(server.url(), HttpSettings.DEFAULTS)) {
            assertThatThrownBy(() -> locator.leader(SOON)).hasMessageContaining(server.url() + "/redirect");
        }
    }
}
