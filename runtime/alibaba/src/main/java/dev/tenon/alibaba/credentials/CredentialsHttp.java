package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.CredentialsException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The few calls that providers make: short, bounded, never redirected, never retried by OkHttp. */
final class CredentialsHttp {
    private static final long LIMIT = 64 * 1_024;

    private final OkHttpClient client;

    CredentialsHttp(Duration timeout) {
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(timeout)
                .build();
    }

    /**
     * Sends a request.
     *
     * @param method the HTTP method
     * @param url the address
     * @param headers the headers
     * @param form the form of a POST
     * @param refusal what to say when the answer has another status than 200
     * @return the body of the answer
     * @throws CredentialsException when the answer has another status than 200
     */
    byte[] send(
            String method, String url, Map<String, String> headers, @Nullable Map<String, String> form, String refusal)
            throws IOException {
        Request.Builder request = new Request.Builder().url(url);
        headers.forEach(request::header);
        FormBody.Builder body = new FormBody.Builder();
        if (form != null) {
            form.forEach(body::add);
        }
        request.method(method, method.equals("GET") ? null : body.build());
        try (Response response = client.newCall(request.build()).execute()) {
            if (response.code() != 200) {
                throw new CredentialsException(refusal + " (HTTP " + response.code() + ")");
            }
            BufferedSource source = response.body().source();
            if (source.request(LIMIT + 1)) {
                throw new IOException("the answer is longer than " + LIMIT + " bytes");
            }
            return source.readByteArray();
        }
    }
}
