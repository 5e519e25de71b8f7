package dev.tenon.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.ecs.DescribeInstancesRequest;
import dev.tenon.ecs.DescribeInstancesResponse;
import dev.tenon.ecs.Ecs;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.StartInstanceRequest;
import dev.tenon.testkit.junit.TestEndpoint;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The interface of a service stands for the client, in the ways in which libraries that mock and decorate use it. */
@TestEndpoint
final class MockedServiceTest {
    private static Ecs service(InvocationHandler handler) {
        return (Ecs) Proxy.newProxyInstance(Ecs.class.getClassLoader(), new Class<?>[] {Ecs.class}, handler);
    }

    private static List<String> running(Ecs ecs) {
        return ecs
                .describeInstances(DescribeInstancesRequest.builder()
                        .regionId("cn-hangzhou")
                        .build())
                .instances()
                .stream()
                .filter(instance -> "Running".equals(instance.status()))
                .map(DescribeInstancesResponse.Instance::instanceId)
                .toList();
    }

    @Test
    @DisplayName("a mock returns responses with three of their members")
    void aMockReturnsWhatATestIsAbout() {
        DescribeInstancesResponse response = DescribeInstancesResponse.empty()
                .withInstances(
                        DescribeInstancesResponse.Instance.empty()
                                .withInstanceId("i-1")
                                .withStatus("Running"),
                        DescribeInstancesResponse.Instance.empty()
                                .withInstanceId("i-2")
                                .withStatus("Stopped"));

        Ecs ecs = service((mock, method, arguments) -> response);

        assertThat(running(ecs)).containsExactly("i-1");
    }

    @Test
    @DisplayName("a decorator sees each call on its way to the client")
    void aDecoratorSeesEachCall(EcsClient client) {
        List<String> seen = new ArrayList<>();
        Ecs ecs = service((decorator, method, arguments) -> {
            seen.add(method.getName());
            try {
                return method.invoke(client, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });

        int before = running(ecs).size();
        ecs.startInstance(
                StartInstanceRequest.builder().instanceId("i-stopped-1").build());

        assertThat(before).isPositive();
        assertThat(seen).containsExactly("describeInstances", "startInstance");
    }
}
