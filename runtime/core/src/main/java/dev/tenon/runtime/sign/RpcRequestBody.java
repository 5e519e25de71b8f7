package dev.tenon.runtime.sign;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.signing.EncodedParameters;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A request before it is signed: its operation and its parameters, encoded and sorted. {@link SigningInterceptor} puts a
 * signed form in its place, a new one for each attempt.
 */
public final class RpcRequestBody extends RequestBody {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final Operation<?, ?> operation;
    private final String version;
    private final Format format;
    private final EncodedParameters parameters;

    private RpcRequestBody(Operation<?, ?> operation, String version, Format format, EncodedParameters parameters) {
        this.operation = operation;
        this.version = version;
        this.format = format;
        this.parameters = parameters;
    }

    /**
     * Encodes a request.
     *
     * @param definition the service
     * @param operation one of its operations
     * @param request the parameters
     * @param format what to ask the server for
     * @param clientToken the token that makes a repetition harmless, put in where the operation takes one and the
     *     request has none; null to leave it out
     */
    public static <Q> RpcRequestBody of(
            ServiceDefinition definition,
            Operation<Q, ?> operation,
            Q request,
            Format format,
            @Nullable String clientToken) {
        return of(definition, operation, request, format, clientToken, Overrides.NONE);
    }

    /**
     * Encodes a request with some parameters changed.
     *
     * @param definition the service
     * @param operation one of its operations
     * @param request the parameters
     * @param format what to ask the server for
     * @param clientToken as above
     * @param overrides what is sent in place of what the request says
     */
    public static <Q> RpcRequestBody of(
            ServiceDefinition definition,
            Operation<Q, ?> operation,
            Q request,
            Format format,
            @Nullable String clientToken,
            Overrides overrides) {
        ParameterSink sink = new ParameterSink(overrides);
        operation.encode(request, sink);
        String tokenName = operation.traits().clientToken();
        if (tokenName != null && clientToken != null && !sink.contains(tokenName) && !overrides.replaces(tokenName)) {
            sink.put(tokenName, clientToken);
        }
        return new RpcRequestBody(operation, definition.version(), format, sink.finish());
    }

    /** The operation. */
    public Operation<?, ?> operation() {
        return operation;
    }

    /** The API version. */
    public String version() {
        return version;
    }

    /** What the server is asked for. */
    public Format format() {
        return format;
    }

    /** The parameters of the operation, without those of the protocol. */
    public EncodedParameters parameters() {
        return parameters;
    }

    /** Whether repeating the call does no harm: by its nature, or because it carries a token. */
    public boolean isRepeatable() {
        String tokenName = operation.traits().clientToken();
        return operation.traits().idempotent() || (tokenName != null && parameters.contains(tokenName));
    }

    /** The values of parameters that the description calls sensitive. */
    List<String> sensitiveValues() {
        List<String> values = new ArrayList<>();
        for (int index = 0; index < parameters.size(); index++) {
            if (operation.traits().isSensitive(parameters.name(index))) {
                String pair = parameters.text(index);
                values.add(URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    @Override
    public MediaType contentType() {
        return FORM;
    }

    /** Refuses: without its signature the request is worthless. */
    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        throw new IOException("the request was not signed: add SigningInterceptor as a network interceptor");
    }

    /** The length of the parameters, before those of the protocol are added. */
    @Override
    public long contentLength() {
        return parameters.totalLength();
    }
}
