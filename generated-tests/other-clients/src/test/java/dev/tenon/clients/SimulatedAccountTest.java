package dev.tenon.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.AttachKeyPairResponse;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.ecs.simulation.SimulatedInstance;
import dev.tenon.testkit.junit.TestEndpoint;
import org.junit.jupiter.api.Test;

/** An example of the page on the test kit, word for word. */
@TestEndpoint(sampleData = false)
class SimulatedAccountTest {
    @Test
    void oneOfTwoInstancesTakesTheKeyPair(EcsSimulation account, EcsClient ecs) {
        account.addKeyPair("deploy")
                .add(SimulatedInstance.linux("i-linux").stopped())
                .add(SimulatedInstance.windows("i-windows"));

        AttachKeyPairResponse response = ecs.attachKeyPair(AttachKeyPairRequest.builder()
                .keyPairName("deploy")
                .instanceIds("i-linux", "i-windows")
                .build());

        assertThat(response.failCount()).isEqualTo(1);
        assertThat(account.instance("i-linux").orElseThrow().boundKeyPair()).hasValue("deploy");
        assertThat(account.instance("i-linux").orElseThrow().keyPairInEffect()).isEmpty(); // until it starts
    }
}
