package dev.tenon.runtime.call;

import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.Responses;
import dev.tenon.runtime.sign.RpcRequestBody;
import dev.tenon.runtime.signing.NonceSource;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.Call;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Converts generated request and response records for Retrofit. A caller's own Retrofit needs beside it an OkHttp client
 * with {@link dev.tenon.runtime.sign.SigningInterceptor} as a network interceptor.
 */
public final class RpcConverterFactory extends Converter.Factory {
    private static final BodyReader OWN_CLIENT = new BodyReader(16L << 20);

    private final ServiceDefinition definition;
    private final Format format;
    private final NonceSource tokens;

    private RpcConverterFactory(ServiceDefinition definition, Format format, NonceSource tokens) {
        this.definition = definition;
        this.format = format;
        this.tokens = tokens;
    }

    /**
     * Converts the records of a service, asking it for JSON.
     *
     * @param definition the service
     */
    public static RpcConverterFactory create(ServiceDefinition definition) {
        return create(definition, Format.JSON, NonceSource.unique());
    }

    /**
     * Converts the records of a service.
     *
     * @param definition the service
     * @param format what to ask it for
     * @param tokens gives client tokens to requests that take one and have none
     */
    public static RpcConverterFactory create(ServiceDefinition definition, Format format, NonceSource tokens) {
        return new RpcConverterFactory(definition, format, tokens);
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        Operation<?, ?> operation = definition.operationOfRequest(type.getTypeName());
        return operation == null ? null : encoding(operation);
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        Operation<?, ?> operation = definition.operationOfResponse(type.getTypeName());
        return operation == null ? null : body -> decode(operation, body);
    }

    private <Q> Converter<Q, RequestBody> encoding(Operation<Q, ?> operation) {
        return request -> RpcRequestBody.of(definition, operation, request, format, tokens.next());
    }

    private static <R> R decode(Operation<?, R> operation, ResponseBody body) throws IOException {
        String type = body.contentType() == null ? null : body.contentType().toString();
        byte[] bytes = OWN_CLIENT.read(body);
        Cursor cursor = Responses.open(bytes, bytes.length, type);
        R result = operation.decode(cursor);
        cursor.finish();
        return result;
    }

    /** Puts a generated interface over a transport. */
    static <A> A api(Class<A> api, TransportSettings settings, Call.Factory factory) {
        return new Retrofit.Builder()
                .baseUrl(settings.endpoint)
                .callFactory(factory)
                .addConverterFactory(create(settings.definition, settings.format, settings.time.nonces()))
                .addCallAdapterFactory(new TypedFailures(null))
                .build()
                .create(api);
    }
}
