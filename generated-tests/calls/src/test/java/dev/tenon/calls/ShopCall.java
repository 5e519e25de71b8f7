package dev.tenon.calls;

import dev.tenon.calls.shop.BuyOperation;
import dev.tenon.calls.shop.BuyRequest;
import dev.tenon.calls.shop.BuyResponse;
import dev.tenon.calls.shop.BuyWithTokenOperation;
import dev.tenon.calls.shop.BuyWithTokenRequest;
import dev.tenon.calls.shop.BuyWithTokenResponse;
import dev.tenon.calls.shop.LookOperation;
import dev.tenon.calls.shop.LookRequest;
import dev.tenon.calls.shop.LookResponse;
import dev.tenon.calls.shop.PingOperation;
import dev.tenon.calls.shop.PingRequest;
import dev.tenon.calls.shop.PingResponse;
import dev.tenon.calls.shop.ShopApi;
import dev.tenon.calls.shop.ShopClient;
import dev.tenon.calls.shop.VoteOperation;
import dev.tenon.calls.shop.VoteRequest;
import dev.tenon.calls.shop.VoteResponse;
import dev.tenon.runtime.generated.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A request and the methods that take it.
 *
 * @param operation the generated operation
 * @param request the request
 * @param waiting the method that returns the response
 * @param future the method that returns a future
 * @param retrofit the method of the Retrofit interface
 * @param requestId reads the request id of a response
 * @param <Q> the request record
 * @param <R> the response record
 */
record ShopCall<Q, R>(
        Operation<Q, R> operation,
        Q request,
        BiFunction<ShopClient, Q, R> waiting,
        BiFunction<ShopClient, Q, CompletableFuture<R>> future,
        BiFunction<ShopApi, Q, Call<R>> retrofit,
        Function<R, @Nullable String> requestId) {
    /** The actions, for tables. */
    static final List<String> ACTIONS = List.of("Ping", "Buy", "BuyWithToken", "Look");

    /**
     * A call.
     *
     * @param action the action
     * @param callId tells this call from others
     * @param note any text; null for none
     */
    static ShopCall<?, ?> of(String action, String callId, @Nullable String note) {
        return switch (action) {
            case "Ping" ->
                new ShopCall<>(
                        PingOperation.INSTANCE,
                        PingRequest.builder().callId(callId).note(note).build(),
                        ShopClient::ping,
                        ShopClient::pingAsync,
                        ShopApi::ping,
                        PingResponse::requestId);
            case "Buy" ->
                new ShopCall<>(
                        BuyOperation.INSTANCE,
                        BuyRequest.builder().callId(callId).note(note).build(),
                        ShopClient::buy,
                        ShopClient::buyAsync,
                        ShopApi::buy,
                        BuyResponse::requestId);
            case "BuyWithToken" ->
                new ShopCall<>(
                        BuyWithTokenOperation.INSTANCE,
                        BuyWithTokenRequest.builder().callId(callId).note(note).build(),
                        ShopClient::buyWithToken,
                        ShopClient::buyWithTokenAsync,
                        ShopApi::buyWithToken,
                        BuyWithTokenResponse::requestId);
            case "Look" ->
                new ShopCall<>(
                        LookOperation.INSTANCE,
                        LookRequest.builder().callId(callId).note(note).build(),
                        ShopClient::look,
                        ShopClient::lookAsync,
                        ShopApi::look,
                        LookResponse::requestId);
            case "Vote" ->
                new ShopCall<>(
                        VoteOperation.INSTANCE,
                        VoteRequest.builder().callId(callId).note(note).build(),
                        ShopClient::vote,
                        ShopClient::voteAsync,
                        ShopApi::vote,
                        VoteResponse::requestId);
            default -> throw new IllegalArgumentException("no operation is named " + action);
        };
    }
}
