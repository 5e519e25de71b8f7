package dev.tenon.runtime.internal.retrofit;

import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** A server that answers every call, and what comes of calls that are enqueued. */
final class EnqueuedCalls {
    private EnqueuedCalls() {}

    static RawServer good() throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.respond(200, "X-Extra: yes\r\n", Clients.GOOD);
            }
        });
    }

    /** What came of a call that was enqueued. */
    static CompletableFuture<Response<AttachKeyPairResponse>> enqueued(Call<AttachKeyPairResponse> call) {
        CompletableFuture<Response<AttachKeyPairResponse>> outcome = new CompletableFuture<>();
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<AttachKeyPairResponse> ended, Response<AttachKeyPairResponse> response) {
                outcome.complete(response);
            }

            @Override
            public void onFailure(Call<AttachKeyPairResponse> ended, Throwable failure) {
                outcome.completeExceptionally(failure);
            }
        });
        return outcome;
    }
}
