package dev.tenon.benchmarks.floor;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Task;
import dev.tenon.benchmarks.work.Wire;
import dev.tenon.benchmarks.work.Work;
import java.util.Objects;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.Retrofit;

/** The floor that the goals name: Retrofit on OkHttp, decoder and body written by hand. */
public final class RetrofitContestant implements Contestant {
    private @Nullable HandApi api;
    private ResponseDecoder decoder = new JacksonDecoder();
    private Work work = Work.ATTACH_2_JSON;

    @Override
    public void open(Target target, Work work) {
        this.work = work;
        if (work.wire() == Wire.XML) {
            decoder = new StaxDecoder(new InputFactoryImpl());
        }
        this.api = new Retrofit.Builder()
                .baseUrl(target.url())
                .client(OkHttpContestant.client())
                .addConverterFactory(new HandConverters(new HandSigner(work.wire()), decoder))
                .build()
                .create(HandApi.class);
    }

    @Override
    public int call() throws Exception {
        HandApi calls = Objects.requireNonNull(api);
        if (work.task() == Task.DESCRIBE) {
            HandApi.DescribeRequest request = new HandApi.DescribeRequest(work.size());
            return Checked.right(
                    Objects.requireNonNull(calls.describe(request).execute().body()));
        }
        HandApi.AttachRequest request = new HandApi.AttachRequest(Inputs.instanceIds(work.size()));
        Response<Attached> response = calls.attach(request).execute();
        if (response.isSuccessful()) {
            return Checked.right(Objects.requireNonNull(response.body()));
        }
        try (ResponseBody body = Objects.requireNonNull(response.errorBody())) {
            return Checked.right(decoder.refused(body.bytes()));
        }
    }
}
