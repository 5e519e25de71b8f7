package dev.tenon.calls;

import dev.tenon.calls.shop.ShopClient;
import dev.tenon.runtime.call.ApiResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** The ways into a client, all of which must end a call alike. */
enum Door {
    /** {@code client.ping(request)}; cancelled by an interrupt. */
    WAITING {
        @Override
        <Q, R> Running start(ShopClient client, ShopCall<Q, R> call) {
            return onThread(() -> {
                R value = call.waiting().apply(client, call.request());
                return new Ending.Returned(value, call.requestId().apply(value), null, null);
            });
        }
    },
    /** {@code client.send(operation, request)}, which tells what came around the response. */
    RESPONSE {
        @Override
        <Q, R> Running start(ShopClient client, ShopCall<Q, R> call) {
            return onThread(() -> returned(client.send(call.operation(), call.request()), call));
        }
    },
    /** {@code client.pingAsync(request)}; cancelled by its future. */
    FUTURE {
        @Override
        <Q, R> Running start(ShopClient client, ShopCall<Q, R> call) {
            return future(
                    () -> call.future().apply(client, call.request()),
                    value -> new Ending.Returned(value, call.requestId().apply(value), null, null));
        }
    },
    /** {@code client.sendAsync(operation, request)}. */
    FUTURE_RESPONSE {
        @Override
        <Q, R> Running start(ShopClient client, ShopCall<Q, R> call) {
            return future(() -> client.sendAsync(call.operation(), call.request()), value -> returned(value, call));
        }
    },
    /** {@code client.api().ping(request).execute()}. */
    EXECUTE {
        @Override
        <Q, R> Running start(ShopClient client, ShopCall<Q, R> call) {
            Call<R> retrofit = call.retrofit().apply(client.api(), call.request());
            Running running = onThread(() -> returned(retrofit.execute(), call));
            return new Running(running.ending(), retrofit::cancel);
        }
    },
    /** {@code client.api().ping(request).enqueue(callback)}. */
    ENQUEUE {
        @Override
        <Q, R> Running start(ShopClient client, ShopCall<Q, R> call) {
            CompletableFuture<Ending> ending = new CompletableFuture<>();
            Call<R> retrofit = call.retrofit().apply(client.api(), call.request());
            try {
                retrofit.enqueue(new Callback<>() {
                    @Override
                    public void onResponse(Call<R> sent, Response<R> response) {
                        ending.complete(returned(response, call));
                    }

                    @Override
                    public void onFailure(Call<R> sent, Throwable failure) {
                        ending.complete(new Ending.Failed(failure));
                    }
                });
            } catch (RuntimeException thrown) {
                ending.complete(new Ending.Misbehaved("enqueue threw", thrown));
            }
            return new Running(ending, retrofit::cancel);
        }
    };

    /** Starts a call. */
    abstract <Q, R> Running start(ShopClient client, ShopCall<Q, R> call);

    private static <R> Ending returned(ApiResponse<R> response, ShopCall<?, R> call) {
        String requestId = call.requestId().apply(response.value());
        if (requestId != null && !requestId.equals(response.requestId())) {
            return new Ending.Misbehaved("two request ids: " + requestId + ", " + response.requestId(), null);
        }
        return new Ending.Returned(response.value(), requestId, response.httpStatus(), response.attempts());
    }

    private static <R> Ending returned(Response<R> response, ShopCall<?, R> call) {
        R value = response.body();
        if (value == null) {
            return new Ending.Misbehaved("a response without a record, HTTP " + response.code(), null);
        }
        return new Ending.Returned(value, call.requestId().apply(value), response.code(), null);
    }

    private static Running onThread(Callable<Ending> call) {
        CompletableFuture<Ending> ending = new CompletableFuture<>();
        Caller caller = new Caller(call, ending);
        caller.start();
        return new Running(ending, caller::end);
    }

    /** The thread of a call that waits. */
    private static final class Caller extends Thread {
        private final Callable<Ending> call;
        private final CompletableFuture<Ending> ending;
        private boolean interrupted;
        private boolean over;

        Caller(Callable<Ending> call, CompletableFuture<Ending> ending) {
            super("caller");
            this.call = call;
            this.ending = ending;
            setDaemon(true);
        }

        @Override
        public void run() {
            Ending seen = seen();
            ending.complete(lost() ? new Ending.Misbehaved("the interrupt was swallowed", seen.failure()) : seen);
        }

        private Ending seen() {
            try {
                return call.call();
            } catch (Throwable failure) {
                return new Ending.Failed(failure);
            }
        }

        /** Interrupts the call; no longer when it is over. */
        synchronized void end() {
            if (!over) {
                interrupted = true;
                interrupt();
            }
        }

        private synchronized boolean lost() {
            over = true;
            return interrupted && !isInterrupted();
        }
    }

    private static <T> Running future(Callable<CompletableFuture<T>> call, Function<T, Ending> returned) {
        CompletableFuture<T> future;
        try {
            future = call.call();
        } catch (Exception thrown) {
            Ending misplaced = new Ending.Misbehaved("thrown in place of a future", thrown);
            return new Running(CompletableFuture.completedFuture(misplaced), () -> {});
        }
        CompletableFuture<Ending> ending = future.handle((value, failure) -> {
            Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failure;
            if (cause instanceof CancellationException) {
                return new Ending.CancelledFuture();
            }
            return cause == null ? returned.apply(value) : new Ending.Failed(cause);
        });
        return new Running(ending, () -> future.cancel(true));
    }
}
