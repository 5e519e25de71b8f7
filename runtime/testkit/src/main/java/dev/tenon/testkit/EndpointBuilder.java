package dev.tenon.testkit;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.internal.check.AccessKey;
import dev.tenon.testkit.internal.check.Identity;
import dev.tenon.testkit.internal.scenario.Scenarios;
import dev.tenon.testkit.internal.server.HostRule;
import dev.tenon.testkit.internal.server.Limits;
import dev.tenon.testkit.internal.server.Server;
import dev.tenon.testkit.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** Configures an endpoint. Defaults to a free port of the loopback address. */
public final class EndpointBuilder {
    private final ApiModel model;
    private final Map<String, AccessKey> keys = new LinkedHashMap<>();
    private Simulation simulation = Simulation.NONE;
    private Clock clock = Clock.systemUTC();
    private InetAddress address = InetAddress.getLoopbackAddress();
    private Optional<SSLContext> tls = Optional.empty();
    private int port;
    private boolean strict;
    private boolean unsigned;
    private final Set<String> hosts = new LinkedHashSet<>();
    private Limits limits = Limits.USUAL;

    EndpointBuilder(ApiModel model) {
        this.model = model;
    }

    /**
     * Adds an access key. Without one the endpoint generates a new one each time: see {@link
     * EmbeddedEndpoint#accessKeyId} and {@link EmbeddedEndpoint#accessKeySecret}.
     */
    public EndpointBuilder accessKey(String id, String secret) {
        keys.put(id, new AccessKey(id, secret, Optional.empty()));
        return this;
    }

    /** Adds a temporary access key: requests with it must carry its security token. */
    public EndpointBuilder temporaryAccessKey(String id, String secret, String securityToken) {
        keys.put(id, new AccessKey(id, secret, Optional.of(securityToken)));
        return this;
    }

    /** Accepts every call, signed or not, without checking its key, time, signature and nonce. */
    public EndpointBuilder unsigned() {
        this.unsigned = true;
        return this;
    }

    /** Returns operations a state to work on; the others respond with examples. */
    public EndpointBuilder simulation(Simulation state) {
        this.simulation = state;
        return this;
    }

    /** Sets the clock that timestamps are compared with and that the {@code Date} header shows. */
    public EndpointBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /** Sets the port; 0 picks a free one. */
    public EndpointBuilder port(int number) {
        this.port = number;
        return this;
    }

    /** Listens on an address other than the loopback one: anyone who reaches it can call. */
    public EndpointBuilder address(InetAddress other) {
        this.address = other;
        return this;
    }

    /**
     * Allows calls to this host name. Addresses and {@code localhost} are always allowed; other names are not, because a web
     * page could make a name of its own point to this machine.
     */
    public EndpointBuilder allowHost(String name) {
        hosts.add(name);
        return this;
    }

    /**
     * Sets the maximum size of a request body in bytes; larger ones are refused with HTTP status 413 before they are
     * read. Defaults to 1 MiB.
     */
    public EndpointBuilder maxBodyBytes(int bytes) {
        this.limits = limits.withBodyBytes(bytes);
        return this;
    }

    /** Speaks TLS, with the certificate of this context. */
    public EndpointBuilder tls(SSLContext context) {
        this.tls = Optional.of(context);
        return this;
    }

    /**
     * Makes {@link EmbeddedEndpoint#verifyExpectations} fail for calls that no scenario expected, and for expected ones
     * that do not come.
     */
    public EndpointBuilder strict() {
        this.strict = true;
        return this;
    }

    /**
     * Starts the endpoint.
     *
     * @throws UncheckedIOException when it cannot listen, for example because the port is in use
     */
    public EmbeddedEndpoint start() {
        if (keys.isEmpty()) {
            AccessKey made = AccessKey.random(new SecureRandom());
            keys.put(made.id(), made);
        }
        Scenarios scenarios = new Scenarios(model);
        Journal journal = new Journal(strict);
        Responder responder = new Responder(
                model,
                unsigned ? request -> Optional.empty() : new Identity(model, keys.values(), clock)::check,
                simulation,
                scenarios,
                journal);
        HttpFront front = new HttpFront(
                responder, clock, model.service().protocol().response().requestIdHeaders());
        try {
            Server server = Server.start(address, port, front::respond, new HostRule(hosts), limits, tls);
            String url = HttpFront.url(server, tls.isPresent());
            return new EmbeddedEndpoint(
                    model,
                    server,
                    url,
                    scenarios,
                    journal,
                    keys.values().iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on " + address.getHostAddress() + ":" + port + ": " + e.getMessage(), e);
        }
    }
}
