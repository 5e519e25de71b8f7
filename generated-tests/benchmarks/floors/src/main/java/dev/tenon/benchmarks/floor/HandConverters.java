package dev.tenon.benchmarks.floor;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Signs in the converter of the body, and reads a response whole before it is decoded. */
final class HandConverters extends Converter.Factory {
    private final HandSigner signer;
    private final ResponseDecoder decoder;

    HandConverters(HandSigner signer, ResponseDecoder decoder) {
        this.signer = signer;
        this.decoder = decoder;
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
        if (type == HandApi.AttachRequest.class) {
            Converter<HandApi.AttachRequest, RequestBody> attach =
                    request -> RequestBody.create(signer.attach(request.instanceIds()), OkHttpContestant.FORM);
            return attach;
        }
        Converter<HandApi.DescribeRequest, RequestBody> describe = request ->
                RequestBody.create(signer.describe(request.page(), request.pageSize()), OkHttpContestant.FORM);
        return describe;
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        return type == Attached.class
                ? body -> decoded(() -> decoder.attached(body.bytes()))
                : body -> decoded(() -> decoder.described(body.bytes()));
    }

    private static <T> T decoded(Decoding<T> decoding) throws IOException {
        try {
            return decoding.run();
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private interface Decoding<T> {
        T run() throws Exception;
    }
}
