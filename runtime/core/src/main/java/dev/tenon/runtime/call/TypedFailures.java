package dev.tenon.runtime.call;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;
import okhttp3.Request;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Callback;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * Lets Retrofit calls fail with the same typed exceptions as the client: the factory, which has nothing inside, and the
 * adapters it makes.
 */
final class TypedFailures extends CallAdapter.Factory implements CallAdapter<Object, Object> {
    private final @Nullable CallAdapter<?, ?> inner;

    TypedFailures(@Nullable CallAdapter<?, ?> inner) {
        this.inner = inner;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        return getRawType(returnType) == Call.class
                ? new TypedFailures(retrofit.nextCallAdapter(this, returnType, annotations))
                : null;
    }

    @Override
    public Type responseType() {
        return Objects.requireNonNull(inner).responseType();
    }

    @Override
    public Object adapt(Call<Object> call) {
        return new TypedCall<>(call);
    }

    private static final class TypedCall<R> implements Call<R>, Callback<R> {
        private final Call<R> inner;
        private volatile @Nullable Callback<R> receiver;

        TypedCall(Call<R> inner) {
            this.inner = inner;
        }

        @Override
        public Response<R> execute() {
            try {
                return inner.execute();
            } catch (IOException failure) {
                throw CallFailure.unchecked(failure);
            }
        }

        @Override
        public void enqueue(Callback<R> callback) {
            receiver = callback;
            inner.enqueue(this);
        }

        @Override
        public void onResponse(Call<R> call, Response<R> response) {
            Objects.requireNonNull(receiver).onResponse(this, response);
        }

        @Override
        public void onFailure(Call<R> call, Throwable failure) {
            Objects.requireNonNull(receiver)
                    .onFailure(this, failure instanceof IOException input ? CallFailure.unchecked(input) : failure);
        }

        @Override
        public boolean isExecuted() {
            return inner.isExecuted();
        }

        @Override
        public void cancel() {
            inner.cancel();
        }

        @Override
        public boolean isCanceled() {
            return inner.isCanceled();
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod")
        public Call<R> clone() {
            return new TypedCall<>(inner.clone());
        }

        @Override
        public Request request() {
            return inner.request();
        }

        @Override
        public Timeout timeout() {
            return inner.timeout();
        }
    }
}
