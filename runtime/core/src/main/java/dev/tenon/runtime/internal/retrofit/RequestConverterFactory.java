package dev.tenon.runtime.internal.retrofit;

import dev.tenon.runtime.generated.ServiceDefinition;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Satisfies Retrofit, which wants converters for what it never sends: requests are encoded, and responses decoded, by the
 * pipeline.
 */
final class RequestConverterFactory extends Converter.Factory {
    private static final RequestBody NOTHING = RequestBody.create(new byte[0], null);

    private final ServiceDefinition definition;

    RequestConverterFactory(ServiceDefinition definition) {
        this.definition = definition;
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return definition.operationOfRequest(type.getTypeName()) == null ? null : request -> NOTHING;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        return body -> {
            throw new IllegalStateException("responses are decoded by the pipeline");
        };
    }
}
