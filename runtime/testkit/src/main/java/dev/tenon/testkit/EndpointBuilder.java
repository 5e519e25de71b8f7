package dev.tenon.testkit;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.internal.check.AccessKey;
import dev.tenon.testkit.internal.check.Identity;
import dev.tenon.testkit.internal.scenario.Scenarios;
import dev.tenon.testkit.simulation.Simulation;
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
    private final ApiModel model;
    private final Map<String, AccessKey> keys = new LinkedHashMap<>();
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
        keys.put(id, new AccessKey(id, secret, Optional.empty()));
        return this;
    }

    /** Adds a temporary access key: requests with it must carry its security token. */
    public EndpointBuilder temporaryAccessKey(String id, String secret, String securityToken) {
        keys.put(id, new AccessKey(id, secret, Optional.of(securityToken)));
        return this;
    }

    /** Gives operations a state to work on; the others respond with examples. */
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
        if (keys.isEmpty()) {
            keys.put(AccessKey.USUAL.id(), AccessKey.USUAL);
        }
        Scenarios scenarios = new Scenarios(model);
        Journal journal = new Journal(strict);
        Responder responder =
                new Responder(model, new Identity(model, keys.values(), clock), simulation, scenarios, journal);
        HttpFront front = new HttpFront(responder, clock, tls);
        try {
            front.start(address, port);
        } catch (IOException e) {
            front.close();
            throw new UncheckedIOException("cannot listen on " + address.getHostAddress() + ":" + port, e);
        }
        return new EmbeddedEndpoint(
                model, front, scenarios, journal, keys.values().iterator().next());
    }
}
