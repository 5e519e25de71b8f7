package dev.tenon.runtime.sign;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Signs each request that goes to the network; requests of others pass untouched. Add it as a <em>network</em>
 * interceptor, behind those that change the request: what OkHttp repeats by itself is then signed anew, too.
 */
public final class SigningInterceptor implements Interceptor {
    private final Signer signer;

    /**
     * An interceptor.
     *
     * @param signer signs
     */
    public SigningInterceptor(Signer signer) {
        this.signer = signer;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RpcRequestBody body = unsigned(request);
        if (body == null) {
            return chain.proceed(request);
        }
        Attempt attempt = request.tag(Attempt.class);
        Request signed = signer.sign(request, body, attempt == null ? new Attempt() : attempt);
        try {
            return withoutReplay(chain.proceed(signed));
        } catch (IllegalStateException malformed) {
            // How OkHttp says that the server answered with a status below zero.
            ProtocolException fault = new ProtocolException("the status line is malformed");
            fault.initCause(malformed);
            throw fault;
        }
    }

    /** OkHttp by itself repeats a request that was answered 503 with this header; whether to repeat is ours to say. */
    private static Response withoutReplay(Response response) {
        String hint = response.code() == 503 ? response.header("Retry-After") : null;
        return hint != null && hint.strip().startsWith("0")
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    private static @Nullable RpcRequestBody unsigned(Request request) {
        RequestBody body = request.body();
        // GET carries no body; its parameters travel beside the request until they become its query.
        return body instanceof RpcRequestBody rpc ? rpc : request.tag(RpcRequestBody.class);
    }
}
