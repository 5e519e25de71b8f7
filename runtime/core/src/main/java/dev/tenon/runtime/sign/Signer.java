package dev.tenon.runtime.sign;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.NonceSource;
import dev.tenon.runtime.signing.SignatureStyle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Signs requests in one style. Each signature has a nonce and a timestamp of its own, and one consistent snapshot of the
 * credentials. Safe for use by several threads.
 */
public final class Signer {
    private final SignatureStyle style;
    private final CredentialsProvider provider;
    private final SigningClock clock;
    private final NonceSource nonces;
    private final RpcSigner rpc = new RpcSigner();
    private final Acs3Signer acs3 = new Acs3Signer();

    /**
     * A signer.
     *
     * @param style the way to sign
     * @param provider asked for credentials at each signature
     * @param clock gives the time to sign
     * @param nonces gives each signature its nonce
     */
    public Signer(SignatureStyle style, CredentialsProvider provider, SigningClock clock, NonceSource nonces) {
        this.style = style;
        this.provider = provider;
        this.clock = clock;
        this.nonces = nonces;
    }

    /** The request with its parameters, those of the protocol and the signature in place. */
    Request sign(Request request, RpcRequestBody body, Attempt attempt) {
        Credentials credentials = provider.credentials();
        boolean post = !body.operation().traits().onlyGet();
        Request signed;
        if (style == SignatureStyle.HMAC_SHA1 || credentials.isAnonymous()) {
            SignedForm form = rpc.sign(post, body, credentials, nonces.next(), clock.timestamp());
            attempt.sent(body, credentials, credentials.isAnonymous() ? null : form, post);
            signed = rpcRequest(request, form, post);
        } else {
            signed = acs3Request(request, body, credentials, post);
            attempt.sent(body, credentials, signed.headers().get("Authorization"), post);
        }
        return signed;
    }

    /** Drops the last credentials and what was derived from their secret; the next signature asks for them again. */
    public void forget() {
        rpc.forget();
        acs3.forget();
    }

    /**
     * A form signed with HMAC-SHA1 right now, to be looked at or sent by hand; valid for some minutes, once.
     *
     * @param body the request
     * @param post whether it is to be sent by POST, or else as the query of a GET
     */
    public String signedForm(RpcRequestBody body, boolean post) {
        return rpc.sign(post, body, provider.credentials(), nonces.next(), clock.timestamp())
                .text();
    }

    private static Request rpcRequest(Request request, SignedForm form, boolean post) {
        if (post) {
            return request.newBuilder()
                    .header("Content-Length", Integer.toString(form.length()))
                    .post(RequestBody.create(form.bytes(), null, 0, form.length()))
                    .build();
        }
        return request.newBuilder().url(withQuery(request.url(), form.text())).build();
    }

    private static HttpUrl withQuery(HttpUrl url, String query) {
        return url.newBuilder().encodedQuery(query).build();
    }

    private Request acs3Request(Request request, RpcRequestBody body, Credentials credentials, boolean post) {
        String parameters = acs3Parameters(body);
        byte[] sent = post ? parameters.getBytes(StandardCharsets.US_ASCII) : new byte[0];
        HttpUrl url = post ? request.url() : withQuery(request.url(), parameters);
        String host = request.header("Host");
        SortedMap<String, String> headers = Acs3Signer.headers(
                host == null ? url.host() : host,
                body,
                credentials,
                nonces.next(),
                new String(clock.timestamp(), StandardCharsets.US_ASCII),
                Acs3Signer.sha256(sent, sent.length));
        if (post) {
            headers.put("content-type", "application/x-www-form-urlencoded");
        }
        String query = post ? "" : parameters;
        Request.Builder signed = request.newBuilder()
                .url(url)
                .header("Authorization", acs3.authorization(post ? "POST" : "GET", query, headers, credentials))
                .header("Accept", body.format() == Format.XML ? "application/xml" : "application/json");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!header.getKey().equals("host")) {
                signed.header(header.getKey(), header.getValue());
            }
        }
        if (post) {
            signed.header("Content-Length", Integer.toString(sent.length))
                    .post(RequestBody.create(sent, null, 0, sent.length));
        }
        return signed.build();
    }

    /** The operation's own parameters and {@code Format}, encoded and in order. */
    private static String acs3Parameters(RpcRequestBody body) {
        EncodedParameters parameters = body.parameters();
        StringBuilder text = new StringBuilder(parameters.totalLength() + parameters.size() + 16);
        String format = "Format=" + body.format();
        boolean formatted = false;
        for (int index = 0; index < parameters.size(); index++) {
            if (!formatted && parameters.name(index).compareTo("Format") > 0) {
                text.append(text.length() == 0 ? "" : "&").append(format);
                formatted = true;
            }
            text.append(text.length() == 0 ? "" : "&").append(parameters.text(index));
        }
        if (!formatted) {
            text.append(text.length() == 0 ? "" : "&").append(format);
        }
        return text.toString();
    }
}
