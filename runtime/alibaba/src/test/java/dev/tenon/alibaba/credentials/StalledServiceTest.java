package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.alibaba.fixture.AnyClient;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.ManualDeadlines;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** R22 R19 a security token service that does not respond. */
@Timeout(60)
final class StalledServiceTest {
    private static final Credentials BASE = Credentials.of("base", FakeCloud.SECRET);
    private static final Duration DEADLINE = Duration.ofMillis(500);

    @TempDir
    private Path home = Path.of("");

    /** Reads one request and says nothing. */
    private static final class Stalled implements AutoCloseable {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final RawServer server;

        Stalled() throws IOException {
            this.server = new RawServer(connection -> {
                connection.readRequest();
                arrived.countDown();
                connection.stall();
            });
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private CredentialsProvider role(String sts) {
        return new AssumeRoleBuilder(new TestMachine(home).surroundings())
                .credentials(BASE)
                .roleArn("acs:ram::1:role/r")
                .stsEndpoint(sts)
                .allowInsecureHttp(true)
                .build();
    }

    private static AnyClient client(CredentialsProvider provider, ManualDeadlines time) {
        return AnyClient.builder()
                .endpoint("https://any.example")
                .credentials(provider)
                .callTimeout(DEADLINE)
                .time(time.time())
                .build();
    }

    private static void assertTimedOut(@Nullable Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(TransportException.class, ended -> {
            assertThat(ended.kind()).isEqualTo(TransportException.Kind.CALL_TIMEOUT);
            assertThat(ended.phase()).isEqualTo(Phase.CREDENTIALS);
            assertThat(ended.mayHaveBeenProcessed()).isFalse();
        });
    }

    @Test
    @DisplayName("R22 200 calls of ten clients start together; after 500 ms all are over, and STS saw one request")
    void allEndByTheirDeadline() throws Exception {
        ManualDeadlines time = new ManualDeadlines();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<AnyClient> clients = new ArrayList<>();
        try (Stalled sts = new Stalled()) {
            CredentialsProvider shared = role(sts.server.url());
            List<Future<String>> calls = new ArrayList<>();
            for (int number = 0; number < 10; number++) {
                AnyClient client = client(shared, time);
                clients.add(client);
                Callable<String> blocking = () -> client.call("Do", Map.of());
                for (int call = 0; call < 10; call++) {
                    calls.add(threads.submit(blocking));
                    calls.add(client.callAsync("Do", Map.of()));
                }
            }
            sts.arrived.await();
            while (time.waiting() < 200) {
                Thread.onSpinWait();
            }
            time.advance(499);
            assertThat(calls).noneMatch(Future::isDone);
            time.advance(1);
            for (Future<String> call : calls) {
                assertTimedOut(catchThrowableOfType(ExecutionException.class, call::get)
                        .getCause());
            }
            assertThat(sts.server.requests()).isEqualTo(1);
            assertThat(sts.server.connections()).isEqualTo(1);
            CompletableFuture<String> later = clients.get(0).callAsync("Do", Map.of());
            time.advance(500);
            assertTimedOut(
                    catchThrowableOfType(ExecutionException.class, later::get).getCause());
            assertThat(sts.server.requests()).isEqualTo(1);
        } finally {
            clients.forEach(AnyClient::close);
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("R22 an interrupt ends a call that waits for credentials at once, and nobody else's")
    void endsOnAnInterrupt() throws Exception {
        ManualDeadlines time = new ManualDeadlines();
        try (Stalled sts = new Stalled();
                AnyClient client = client(role(sts.server.url()), time)) {
            AtomicReference<@Nullable ApiException> end = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                try {
                    client.call("Do", Map.of());
                } catch (ApiException ended) {
                    end.set(ended);
                }
            });
            thread.start();
            CompletableFuture<String> other = client.callAsync("Do", Map.of());
            sts.arrived.await();
            thread.interrupt();
            thread.join();
            assertThat(end.get())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            ended -> assertThat(ended.kind()).isEqualTo(TransportException.Kind.CANCELLED));
            assertThat(other).isNotDone();
            time.advance(500);
            assertTimedOut(
                    catchThrowableOfType(ExecutionException.class, other::get).getCause());
        }
    }

    @Test
    @DisplayName("R22 the default chain asks one metadata service once, however many calls and clients wait for it")
    void theChainSharesItsSearch() throws Exception {
        ManualDeadlines time = new ManualDeadlines();
        try (FakeCloud cloud = new FakeCloud()) {
            CredentialsProvider chain =
                    DefaultChain.of(new TestMachine(home).instance(cloud).surroundings());
            try (AnyClient one = calling(cloud, chain, time);
                    AnyClient two = calling(cloud, chain, time)) {
                List<CompletableFuture<String>> calls = new ArrayList<>();
                for (int call = 0; call < 50; call++) {
                    calls.add((call % 2 == 0 ? one : two).callAsync("Do", Map.of()));
                }
                for (CompletableFuture<String> call : calls) {
                    assertThat(call.get()).isEqualTo("done");
                }
            }
            assertThat(cloud.steps()).filteredOn("credentials"::equals).hasSize(1);
            assertThat(cloud.signers()).hasSize(50).containsOnly("instance");
        }
    }

    private static AnyClient calling(FakeCloud cloud, CredentialsProvider provider, ManualDeadlines time) {
        return AnyClient.builder()
                .endpoint(cloud.url())
                .allowInsecureHttp(true)
                .credentials(provider)
                .time(time.time())
                .build();
    }

    @Test
    @DisplayName("R22 when STS fails, those who ask within a second are given the same failure; then it is asked again")
    void sharesAFailure() throws Exception {
        TestMachine machine = new TestMachine(home);
        try (FakeCloud cloud = new FakeCloud()) {
            cloud.replyOnce("AssumeRole", FakeCloud.response(403, "{\"Code\":\"NoPermission\",\"RequestId\":\"R-1\"}"));
            CredentialsProvider provider = new AssumeRoleBuilder(
                            machine.sts(cloud).surroundings())
                    .credentials(BASE)
                    .roleArn("r")
                    .build();
            CredentialsException first = catchThrowableOfType(CredentialsException.class, provider::credentials);
            assertThat(first).hasMessageContaining("NoPermission");
            assertThat(catchThrowableOfType(CredentialsException.class, provider::credentials))
                    .isSameAs(first);
            assertThat(cloud.steps()).hasSize(1);
            machine.after(1);
            assertThat(provider.credentials().accessKeyId()).isEqualTo("role.base");
        }
    }

    @Test
    @DisplayName("R19 while a renewal stalls, calls go on with the credentials that are valid, and none waits for it")
    void goesOnWhileARenewalStalls() throws Exception {
        TestMachine machine = new TestMachine(home);
        try (FakeCloud cloud = new FakeCloud()) {
            CredentialsProvider provider = new AssumeRoleBuilder(
                            machine.sts(cloud).surroundings())
                    .credentials(BASE)
                    .roleArn("r")
                    .build();
            try (AnyClient client = calling(cloud, provider, new ManualDeadlines())) {
                assertThat(client.call("Do", Map.of())).isEqualTo("done");
                cloud.reply("AssumeRole", FakeCloud.silence());
                machine.after(3_400);
                for (int call = 0; call < 20; call++) {
                    assertThat(client.call("Do", Map.of())).isEqualTo("done");
                }
                while (cloud.steps().stream().filter("AssumeRole"::equals).count() < 2) {
                    Thread.onSpinWait();
                }
                assertThat(client.call("Do", Map.of())).isEqualTo("done");
                assertThat(cloud.signers()).hasSize(22).containsOnly("role.base");
                assertThat(cloud.steps()).filteredOn("AssumeRole"::equals).hasSize(2);
            }
        }
    }

    @Test
    @DisplayName(
            "C04 R19 credentials that are renewed between two attempts sign each attempt as one consistent snapshot")
    void oneSnapshotForEachAttempt() throws Exception {
        TestMachine machine = new TestMachine(home);
        try (FakeCloud cloud = new FakeCloud()) {
            cloud.replyOnce("Do", FakeCloud.response(500, "{\"Code\":\"InternalError\",\"RequestId\":\"r\"}"));
            machine.config(config("one"));
            CredentialsProvider profile =
                    ProfileBuilder.ofCommandLineTool(machine.surroundings()).build();
            CredentialsProvider changing = () -> {
                Credentials current = profile.credentials();
                machine.config(config("two"));
                machine.after(5);
                return current;
            };
            try (AnyClient client = AnyClient.builder()
                    .endpoint(cloud.url())
                    .allowInsecureHttp(true)
                    .credentials(changing)
                    .build()) {
                assertThat(client.call("Do", Map.of())).isEqualTo("done");
            }
            assertThat(cloud.signers()).containsExactly("one", "two");
        }
    }

    private static String config(String id) {
        return "{\"profiles\":[{\"name\":\"default\",\"mode\":\"AK\",\"access_key_id\":\"" + id
                + "\",\"access_key_secret\":\"" + FakeCloud.SECRET + "\"}]}";
    }
}
