package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** K15 what lives on the machine itself is not asked through a proxy. */
final class ProxiesPassedByTest {
    private final FakeCloud cloud;
    private final TestMachine machine;

    ProxiesPassedByTest(@TempDir Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home).instance(cloud);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    /** Sends everything through one proxy. */
    private static final class Everything extends ProxySelector {
        private final Proxy proxy;

        Everything(Proxy.Type type, RawServer server) {
            this.proxy = new Proxy(type, new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        }

        @Override
        public List<Proxy> select(URI address) {
            return List.of(proxy);
        }

        @Override
        public void connectFailed(URI address, SocketAddress server, IOException failure) {}
    }

    @ParameterizedTest(name = "K15 {0}")
    @EnumSource(
            value = Proxy.Type.class,
            names = {"HTTP", "SOCKS"})
    @DisplayName("K15 neither the metadata service nor a credentials URI is asked through a proxy of the machine")
    void passesByProxies(Proxy.Type type) throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        try (RawServer proxy = RawServer.responding(
                "HTTP/1.1 200 X\nContent-Length: 5\n\n", "proxy".getBytes(StandardCharsets.UTF_8))) {
            ProxySelector.setDefault(new Everything(type, proxy));
            assertThat(new InstanceRoleBuilder(machine.surroundings())
                            .build()
                            .credentials()
                            .accessKeyId())
                    .isEqualTo("instance");
            CredentialsProvider uri = new CredentialsUriBuilder(machine.surroundings())
                    .uri(cloud.url() + "/uri")
                    .build();
            assertThat(uri.credentials().accessKeyId()).isEqualTo("uri");
            assertThat(proxy.connections()).isZero();
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
