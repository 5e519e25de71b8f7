package dev.tenon.runtime.internal.retrofit;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.pipeline.CallHandle;
import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.CallResult;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Timeout;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Invocation;
import retrofit2.Response;

/**
 * A Retrofit call that the pipeline makes. Retrofit prepares it: the arguments of the method and the headers are those it
 * found.
 *
 * @param <R> the response record
 */
final class PipelineCall<R> implements Call<R> {
    private final Call<R> prepared;
    private final CallPipeline pipeline;
    private final Special special;
    private final CallHandle handle = new CallHandle();
    private final Timeout timeout = new Timeout();
    private final AtomicBoolean executed = new AtomicBoolean();

    PipelineCall(Call<R> prepared, CallPipeline pipeline, Special special) {
        this.prepared = prepared;
        this.pipeline = pipeline;
        this.special = special;
    }

    @Override
    public Response<R> execute() {
        Prepared<R> call = begin();
        return response(pipeline.send(call.operation(), call.argument(), call.special()));
    }

    @Override
    public void enqueue(Callback<R> callback) {
        Prepared<R> call;
        try {
            call = begin();
        } catch (InvalidRequestException refused) {
            callback.onFailure(this, refused);
            return;
        }
        var unused = pipeline.sendAsync(call.operation(), call.argument(), call.special())
                .whenComplete((result, failure) -> {
                    if (failure != null) {
                        callback.onFailure(this, failure);
                    } else {
                        callback.onResponse(this, response(result));
                    }
                });
    }

    private Prepared<R> begin() {
        if (!executed.compareAndSet(false, true)) {
            throw new IllegalStateException("a call is executed once; clone() makes another");
        }
        Request request = prepared.request();
        Invocation invocation = request.tag(Invocation.class);
        if (invocation != null) {
            for (Object argument : invocation.arguments()) {
                Operation<?, ?> operation = argument == null
                        ? null
                        : pipeline.definition()
                                .operationOfRequest(argument.getClass().getName());
                if (operation != null) {
                    return prepared(operation, argument, request);
                }
            }
        }
        throw new InvalidRequestException(
                "request", "is not a request record of " + pipeline.definition().name());
    }

    @SuppressWarnings("unchecked") // the definition gives the operation that takes this record
    private Prepared<R> prepared(Operation<?, ?> operation, Object argument, Request request) {
        long nanos = timeout.timeoutNanos();
        Special own = special.with(request.headers()).with(handle);
        Special limited = nanos == 0 ? own : own.with(special.options().callTimeout(Duration.ofNanos(nanos)));
        return new Prepared<>((Operation<Object, R>) operation, argument, limited);
    }

    /** What the method of the interface was given. */
    private record Prepared<R>(Operation<Object, R> operation, Object argument, Special special) {}

    private static <R> Response<R> response(CallResult<R> result) {
        return Response.success(
                result.value(),
                result.raw().newBuilder().body(ResponseBody.EMPTY).build());
    }

    @Override
    public boolean isExecuted() {
        return executed.get();
    }

    @Override
    public void cancel() {
        handle.cancel();
    }

    @Override
    public boolean isCanceled() {
        return handle.isCancelled();
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public Call<R> clone() {
        return new PipelineCall<>(prepared.clone(), pipeline, special);
    }

    @Override
    public Request request() {
        return prepared.request();
    }

    @Override
    public Timeout timeout() {
        return timeout;
    }
}
