package dev.tenon.runtime.internal.retrofit;

import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/**
 * Puts the pipeline under every adapter of a Retrofit instance: those of Retrofit itself, of coroutines and of RxJava get a
 * call that goes through it.
 */
public final class PipelineCallAdapterFactory extends CallAdapter.Factory {
    private final CallPipeline pipeline;
    private final Special call;

    private PipelineCallAdapterFactory(CallPipeline pipeline, Special call) {
        this.pipeline = pipeline;
        this.call = call;
    }

    /**
     * A builder whose interfaces call operations of the pipeline's service. Adapters that are added to it are used, too.
     *
     * @param pipeline sends the calls
     * @param call what is special about them
     */
    public static Retrofit.Builder retrofit(CallPipeline pipeline, Special call) {
        return new Retrofit.Builder()
                .baseUrl(pipeline.settings().service().endpoint())
                .callFactory(pipeline.holder())
                .addConverterFactory(new RequestConverterFactory(pipeline.definition()))
                .addCallAdapterFactory(new PipelineCallAdapterFactory(pipeline, call));
    }

    @Override
    public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        return adapter(retrofit.nextCallAdapter(this, returnType, annotations));
    }

    private <R, T> CallAdapter<R, T> adapter(CallAdapter<R, T> next) {
        return new CallAdapter<>() {
            @Override
            public Type responseType() {
                return next.responseType();
            }

            @Override
            public T adapt(Call<R> prepared) {
                return next.adapt(new PipelineCall<>(prepared, pipeline, call));
            }
        };
    }
}
