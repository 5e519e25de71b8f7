package dev.tenon.testkit;

import dev.tenon.testkit.simulate.Simulation;
import java.net.http.HttpResponse;

/** An endpoint with a simulation, and calls to it that give status and body in one text. */
public final class EndpointCalls implements AutoCloseable {
    private final EmbeddedEndpoint endpoint;

    public EndpointCalls(Simulation simulation) {
        endpoint = EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml")
                .simulation(simulation)
                .start();
    }

    public String call(String action, String... namesAndValues) {
        return callAt(endpoint.url(), endpoint.accessKeyId(), endpoint.accessKeySecret(), action, namesAndValues);
    }

    public static String callAt(String url, String id, String secret, String action, String... namesAndValues) {
        try {
            HttpResponse<String> answer = new Caller(url, id, secret).call(action, namesAndValues);
            return answer.statusCode() + " " + answer.body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
