package dev.tenon.runtime.sign;

import java.io.IOException;
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
        return chain.proceed(signer.sign(request, body, attempt == null ? new Attempt() : attempt));
    }

    private static @Nullable RpcRequestBody unsigned(Request request) {
        RequestBody body = request.body();
        // GET carries no body; its parameters travel beside the request until they become its query.
        return body instanceof RpcRequestBody rpc ? rpc : request.tag(RpcRequestBody.class);
    }
}
