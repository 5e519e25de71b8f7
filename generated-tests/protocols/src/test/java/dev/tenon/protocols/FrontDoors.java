package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import retrofit2.Call;

/**
 * One call through every front door of a client.
 *
 * @param waiting the method that waits
 * @param future its asynchronous form
 * @param retrofit its Retrofit form
 * @param <R> the response record
 */
record FrontDoors<R>(Supplier<R> waiting, Supplier<CompletableFuture<R>> future, Supplier<Call<R>> retrofit) {
    private List<Supplier<R>> all() {
        return List.of(waiting, () -> future.get().join(), () -> {
            try {
                return Objects.requireNonNull(retrofit.get().execute().body());
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        });
    }

    /** The response, which is the same through every door. */
    R succeeds() {
        List<R> responses = all().stream().map(Supplier::get).toList();
        assertThat(responses).allMatch(responses.get(0)::equals);
        return responses.get(0);
    }

    /** The failures, one for each door. */
    <X extends Exception> void fails(Class<X> type, Function<X, String> fact, String expected) {
        for (Supplier<R> door : all()) {
            Throwable thrown = catchThrowable(door::get);
            Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
            assertThat(failure).isInstanceOf(type);
            assertThat(fact.apply(type.cast(failure))).isEqualTo(expected);
        }
    }
}
