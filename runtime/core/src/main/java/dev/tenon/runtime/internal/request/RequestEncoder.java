package dev.tenon.runtime.internal.request;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.encode.ProtocolParameters;
import dev.tenon.runtime.internal.encode.SinkRules;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.protocol.RequestRules;
import dev.tenon.runtime.signing.NonceSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks requests and encodes them. Immutable. */
public final class RequestEncoder {
    private final Protocol ofService;
    private final String ofServiceVersion;
    private final Format format;
    private final String region;
    private final NonceSource tokens;
    private final Set<String> signerNames;
    private final boolean advised;
    private final SinkRules usual;

    /**
     * An encoder.
     *
     * @param definition the service
     * @param format what to ask it for
     * @param region what requests say that take a region and have none; empty when the client has none
     * @param tokens gives client tokens to requests that take one and have none
     * @param signerNames the parameters that the signer adds
     * @param advised whether requests are held to advisory limits
     */
    public RequestEncoder(
            ServiceDefinition definition,
            Format format,
            String region,
            NonceSource tokens,
            Set<String> signerNames,
            boolean advised) {
        this.advised = advised;
        this.ofService = definition.protocol();
        this.ofServiceVersion = definition.version();
        this.format = format;
        this.region = region;
        this.tokens = tokens;
        this.signerNames = signerNames;
        this.usual = rules(ofService, ofServiceVersion);
    }

    /** What a request sends that takes a region and has none; null for nothing. */
    private <Q> @Nullable String region(String parameter, Operation<Q, ?> operation, Q request) {
        if (region.isEmpty() && operation.requiresRegion(request)) {
            throw new InvalidRequestException(
                    parameter, "is required; set it in the request, or region(...) on the builder of the client");
        }
        return region.isEmpty() ? null : region;
    }

    private <Q> void checkLimits(Operation<Q, ?> operation, Q request) {
        if (!advised) {
            return;
        }
        try {
            operation.checkLimits(request);
        } catch (InvalidRequestException beyond) {
            throw beyond.advisory();
        }
    }

    private SinkRules rules(Protocol protocol, String version) {
        RequestRules request = protocol.request();
        Map<String, String> added = new HashMap<>();
        if (request.version() != null) {
            added.put(request.version(), version);
        }
        if (request.format() != null) {
            added.put(request.format(), request.value(format));
        }
        Set<String> reserved = new HashSet<>(request.reserved());
        reserved.addAll(signerNames);
        return new SinkRules(ProtocolParameters.of(request.action(), added), Set.copyOf(reserved));
    }

    /** Nearly always it is the very same; to compare what two say costs more than to encode, most of all the first time. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOfService(Protocol protocol) {
        return protocol == ofService;
    }

    /**
     * Encodes a request.
     *
     * @param operation one of the service's operations
     * @param request its parameters
     * @param overrides what is sent in place of what the request says
     * @throws InvalidRequestException when the request cannot be right; it names the operation
     */
    public <Q, R> EncodedRequest<R> encode(Operation<Q, R> operation, Q request, Overrides overrides) {
        try {
            Protocol protocol = operation.protocol(ofService);
            String version = operation.version(request, ofServiceVersion);
            boolean asUsual = isOfService(protocol) && version.equals(ofServiceVersion);
            ParameterSink sink =
                    new ParameterSink(overrides, asUsual ? usual : rules(protocol, version), operation.name());
            operation.encode(request, sink);
            checkLimits(operation, request);
            String regional = operation.traits().region();
            if (regional != null && !sink.contains(regional) && !overrides.replaces(regional)) {
                sink.put(regional, region(regional, operation, request));
            }
            String token = operation.traits().clientToken();
            if (token != null && !sink.contains(token) && !overrides.replaces(token)) {
                sink.put(token, tokens.next());
            }
            return new EncodedRequest<>(
                    operation,
                    version,
                    protocol,
                    sink.finish(),
                    !operation.traits().onlyGet());
        } catch (InvalidRequestException refused) {
            throw refused.in(operation.name());
        }
    }
}
