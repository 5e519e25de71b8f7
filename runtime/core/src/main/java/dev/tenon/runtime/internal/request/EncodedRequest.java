package dev.tenon.runtime.internal.request;

import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.signing.EncodedParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that was checked and encoded; one instance serves all attempts of a call.
 *
 * @param operation the operation
 * @param version the version of its API
 * @param protocol how the operation is spoken to
 * @param parameters every parameter but those of the signature, ordered by name
 * @param isPost whether the parameters travel in the body rather than in the query
 * @param <R> the response record
 */
public record EncodedRequest<R>(
        Operation<?, R> operation, String version, Protocol protocol, EncodedParameters parameters, boolean isPost) {
    /** The action, in exact case. */
    public String action() {
        return operation.name();
    }

    /** The path of the endpoint. */
    public String path() {
        return protocol.request().path();
    }

    /** The same with its parameters in the query. */
    public EncodedRequest<R> asGet() {
        return new EncodedRequest<>(operation, version, protocol, parameters, false);
    }

    /** Whether repeating the call does no harm: by its nature, or because it carries a client token. */
    public boolean isRepeatable() {
        String token = operation.traits().clientToken();
        return operation.traits().idempotent() || (token != null && parameters.contains(token));
    }

    /** The values of parameters that the description calls sensitive. */
    public List<String> sensitiveValues() {
        if (operation.traits().sensitive().isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (int index = 0; index < parameters.size(); index++) {
            if (operation.traits().isSensitive(parameters.name(index))) {
                values.add(parameters.value(index));
            }
        }
        return values;
    }

    /** Names the operation, and no parameter. */
    @Override
    public String toString() {
        return "EncodedRequest[" + action() + "]";
    }
}
