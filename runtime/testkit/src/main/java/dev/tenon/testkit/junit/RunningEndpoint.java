package dev.tenon.testkit.junit;

import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.EndpointBuilder;
import dev.tenon.testkit.ecs.EcsSimulation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An endpoint with the state behind it and the clients connected to it. */
final class RunningEndpoint {
    private final EmbeddedEndpoint endpoint;
    private final EcsSimulation simulation;
    private final Map<Class<?>, ServiceClient<?>> clients = new ConcurrentHashMap<>();

    RunningEndpoint(TestEndpoint wanted) {
        simulation = wanted.sampleData() ? EcsSimulation.withSampleData() : EcsSimulation.empty();
        EndpointBuilder builder = EmbeddedEndpoint.of(wanted.spec()).simulation(simulation);
        endpoint = (wanted.strict() ? builder.strict() : builder).start();
    }

    EmbeddedEndpoint endpoint() {
        return endpoint;
    }

    EcsSimulation simulation() {
        return simulation;
    }

    /** A client of a generated type, made through its static method {@code builder}. */
    ServiceClient<?> client(Class<?> type) {
        return clients.computeIfAbsent(type, this::connect);
    }

    private ServiceClient<?> connect(Class<?> type) {
        try {
            ClientBuilder<?, ?> builder =
                    (ClientBuilder<?, ?>) type.getMethod("builder").invoke(null);
            return (ServiceClient<?>) builder.endpoint(endpoint.url())
                    .allowInsecureHttp(true)
                    .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                    .build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is not a generated client", e);
        }
    }

    void close() {
        try {
            clients.values().forEach(ServiceClient::close);
        } finally {
            endpoint.close();
        }
    }
}
