package dev.tenon.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import dev.tenon.alibaba.signing.Acs3HmacSha256Signer;
import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.runtime.call.Format;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The official SDKs know the real service; what they make of the endpoint's responses tells whether it is like it. */
class OtherClientsTest {
    private static final ApiModel ECS = EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml");

    /** Makes a client of an endpoint. */
    private interface Maker {
        Client make(EmbeddedEndpoint endpoint) throws Exception;
    }

    private static final Map<String, Maker> CLIENTS = Map.of(
            "ours, JSON", endpoint -> new OurClient(endpoint, Format.JSON, new HmacSha1Signer()),
            "ours, XML", endpoint -> new OurClient(endpoint, Format.XML, new HmacSha1Signer()),
            "ours, signed in the header", endpoint -> new OurClient(endpoint, Format.JSON, new Acs3HmacSha256Signer()),
            "first SDK, JSON, POST", endpoint -> new FirstSdk(endpoint, FormatType.JSON, MethodType.POST),
            "first SDK, XML, POST", endpoint -> new FirstSdk(endpoint, FormatType.XML, MethodType.POST),
            "first SDK, JSON, GET", endpoint -> new FirstSdk(endpoint, FormatType.JSON, MethodType.GET),
            "second SDK", SecondSdk::new);

    @TestFactory
    Stream<DynamicTest> everyClientBindsAKeyPair() {
        return each(client -> assertThat(client.attach("deploy", List.of("i-linux-1", "i-linux-2")))
                .isEqualTo(new Outcome.Bound("deploy", 2, 0, Map.of("i-linux-1", "200", "i-linux-2", "200"))));
    }

    @TestFactory
    Stream<DynamicTest> everyClientSeesFailuresOfSomeInstances() {
        return each(client -> assertThat(client.attach("deploy", List.of("i-linux-1", "i-windows-1")))
                .isEqualTo(new Outcome.Bound(
                        "deploy",
                        2,
                        1,
                        Map.of("i-linux-1", "200", "i-windows-1", "DependencyViolation.WindowsInstance"))));
    }

    @TestFactory
    Stream<DynamicTest> everyClientListsInstances() {
        return each(client -> {
            client.attach("deploy", List.of("i-linux-1"));
            assertThat(client.describe())
                    .isEqualTo(new Outcome.Listed(
                            5,
                            List.of(
                                    "i-linux-1 Running deploy",
                                    "i-linux-2 Running null",
                                    "i-stopped-1 Stopped null",
                                    "i-windows-1 Running null",
                                    "i-classic-1 Running null")));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyClientSeesTheCodeOfAFailedCall() {
        return each(client -> assertThat(client.attach("nothing", List.of("i-linux-1")))
                .isEqualTo(new Outcome.Refused("InvalidKeyPairName.NotFound", 400)));
    }

    /** What is done with a client. */
    private interface Work {
        void with(Client client) throws Exception;
    }

    private static Stream<DynamicTest> each(Work work) {
        return CLIENTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS)
                                    .simulation(EcsSimulation.withSampleData())
                                    .start();
                            Client client = entry.getValue().make(endpoint)) {
                        work.with(client);
                    }
                }));
    }
}
