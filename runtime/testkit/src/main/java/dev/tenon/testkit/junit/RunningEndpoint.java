package dev.tenon.testkit.junit;

import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Service;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.EndpointBuilder;
import dev.tenon.testkit.internal.description.Descriptions;
import dev.tenon.testkit.internal.simulation.Simulations;
import dev.tenon.testkit.simulation.Simulation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** An endpoint with its state and the clients connected to it. */
final class RunningEndpoint {
    private final EmbeddedEndpoint endpoint;
    private final Simulation simulation;
    private final Optional<Duration> callTimeout;
    private final Map<Class<?>, ServiceClient<?>> clients = new ConcurrentHashMap<>();

    RunningEndpoint(TestEndpoint wanted, Descriptions descriptions) {
        callTimeout =
                wanted.callTimeout().isEmpty() ? Optional.empty() : Optional.of(Duration.parse(wanted.callTimeout()));
        ApiModel model = description(wanted, descriptions);
        simulation = Simulations.onClassPath().of(model, wanted.sampleData());
        EndpointBuilder builder = EmbeddedEndpoint.of(model).simulation(simulation);
        endpoint = (wanted.strict() ? builder.strict() : builder).start();
    }

    /** The requested description. */
    static ApiModel description(TestEndpoint wanted, Descriptions descriptions) {
        return descriptions.named(
                wanted.spec().isEmpty() ? Simulations.onClassPath().onlySpec() : wanted.spec());
    }

    EmbeddedEndpoint endpoint() {
        return endpoint;
    }

    /**
     * The simulation behind the endpoint.
     *
     * @throws ParameterResolutionException when it has another type, or there is none
     */
    Simulation simulation(Class<?> type) {
        if (!type.isInstance(simulation)) {
            Service service = endpoint.model().service();
            throw new ParameterResolutionException(service.name() + " " + service.version() + " is not simulated by "
                    + type.getName()
                    + (simulation == Simulation.NONE
                            ? "; the class path has no simulation of it"
                            : ", but by " + simulation.getClass().getName()));
        }
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
            callTimeout.ifPresent(builder::callTimeout);
            return (ServiceClient<?>) builder.region(simulation.region())
                    .endpoint(endpoint.url())
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
