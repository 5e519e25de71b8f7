package dev.tenon.testkit;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.check.Identity;
import dev.tenon.testkit.scenario.Scenarios;
import dev.tenon.testkit.simulate.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Says how an endpoint is to be; without a word it listens on a free port of the loopback address. */
public final class EndpointBuilder {
    /** The key that an endpoint knows when it is told none; made up, and of no use anywhere else. */
    record AccessKey(String id, String secret) {
        static final AccessKey USUAL = new AccessKey("testid", "testsecret");
    }

    private final ApiModel model;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private Simulation simulation = Simulation.NONE;
    private Clock clock = Clock.systemUTC();
    private InetAddress address = InetAddress.getLoopbackAddress();
    private Optional<SSLContext> tls = Optional.empty();
    private int port;
    private boolean strict;

    EndpointBuilder(ApiModel model) {
        this.model = model;
    }

    /** Adds an access key; without one the endpoint knows {@code testid} with the secret {@code testsecret}. */
    public EndpointBuilder accessKey(String id, String secret) {
        secrets.put(id, secret);
        return this;
    }

    /** Gives operations a state to work on; the others answer examples. */
    public EndpointBuilder simulation(Simulation state) {
        this.simulation = state;
        return this;
    }

    /** Sets the clock that timestamps are compared with and that the {@code Date} header shows. */
    public EndpointBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /** Sets the port; 0 takes a free one. */
    public EndpointBuilder port(int number) {
        this.port = number;
        return this;
    }

    /** Listens on another address than the loopback one: anyone who reaches it can call. */
    public EndpointBuilder address(InetAddress other) {
        this.address = other;
        return this;
    }

    /** Speaks TLS, with the certificate of this context. */
    public EndpointBuilder tls(SSLContext context) {
        this.tls = Optional.of(context);
        return this;
    }

    /** Holds tests to their word: see {@link EmbeddedEndpoint#verifyExpectations}. */
    public EndpointBuilder strict() {
        this.strict = true;
        return this;
    }

    /**
     * Starts the endpoint.
     *
     * @throws UncheckedIOException when it cannot listen
     */
    public EmbeddedEndpoint start() {
        if (secrets.isEmpty()) {
            secrets.put(AccessKey.USUAL.id(), AccessKey.USUAL.secret());
        }
        Scenarios scenarios = new Scenarios(model);
        Journal journal = new Journal(strict);
        Responder responder = new Responder(model, new Identity(model, secrets, clock), simulation, scenarios, journal);
        HttpFront front = new HttpFront(responder, clock, tls);
        try {
            front.start(address, port);
        } catch (IOException e) {
            front.close();
            throw new UncheckedIOException("cannot listen on " + address.getHostAddress() + ":" + port, e);
        }
        Map.Entry<String, String> first = secrets.entrySet().iterator().next();
        return new EmbeddedEndpoint(model, front, scenarios, journal, new AccessKey(first.getKey(), first.getValue()));
    }
}
