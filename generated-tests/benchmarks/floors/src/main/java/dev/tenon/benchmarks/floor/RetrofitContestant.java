package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Wire;
import dev.tenon.benchmarks.work.Work;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.Retrofit;

/** The floor that the goals name: Retrofit on OkHttp, decoder and body written by hand. */
public final class RetrofitContestant extends HandWork {
    private @Nullable HandApi api;
    private ResponseDecoder decoder = new JacksonDecoder();

    @Override
    void connect(Target target, Work work) {
        if (work.wire() == Wire.XML) {
            decoder = new StaxDecoder(XMLInputFactory.newDefaultFactory());
        }
        this.api = new Retrofit.Builder()
                .baseUrl(target.url())
                .client(OkHttpContestant.client())
                .addConverterFactory(new HandConverters(new HandSigner(work.wire()), decoder))
                .build()
                .create(HandApi.class);
    }

    @Override
    Attached attach(List<String> instanceIds) throws Exception {
        return successful(calls().attach(new HandApi.AttachRequest(instanceIds)).execute());
    }

    @Override
    Described describe(int page, int pageSize) throws Exception {
        return successful(
                calls().describe(new HandApi.DescribeRequest(page, pageSize)).execute());
    }

    @Override
    Refused attachRefused(List<String> instanceIds) throws Exception {
        return refused(calls().attach(new HandApi.AttachRequest(instanceIds)).execute());
    }

    private HandApi calls() {
        return Objects.requireNonNull(api);
    }

    private <T> T successful(Response<T> response) throws Exception {
        if (!response.isSuccessful()) {
            throw new IOException(refused(response).toString());
        }
        return Objects.requireNonNull(response.body());
    }

    private Refused refused(Response<?> response) throws Exception {
        try (ResponseBody body = Objects.requireNonNull(response.errorBody())) {
            return decoder.refused(body.bytes());
        }
    }
}
