package dev.tenon.runtime.sign;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.internal.encode.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an attempt while it runs; a tag of the OkHttp request. Written by the thread of the call, read by
 * whoever maps its failure.
 */
public class Attempt {
    private static final String HIDDEN = "***";
    /** What is shorter would hide parts of ordinary words. */
    private static final int SHORTEST = 4;

    private volatile boolean sent;
    private @Nullable SignedForm form;
    private @Nullable String authorization;
    private boolean post;
    private @Nullable Credentials credentials;
    private @Nullable RpcRequestBody request;
    private @Nullable List<String> hidden;

    /** Makes a record of a call that was not sent yet. */
    public Attempt() {}

    /** Forgets the last attempt. */
    public void begin() {
        sent = false;
        form = null;
        authorization = null;
        credentials = null;
        hidden = null;
    }

    final void sent(RpcRequestBody unsigned, Credentials used, @Nullable SignedForm signed, boolean asPost) {
        request = unsigned;
        credentials = used;
        form = signed;
        post = asPost;
        hidden = null;
        sent = true;
    }

    final void sent(RpcRequestBody unsigned, Credentials used, String header, boolean asPost) {
        sent(unsigned, used, (SignedForm) null, asPost);
        authorization = header;
    }

    /** Whether the server may have seen a part of the request. */
    public final boolean isSent() {
        return sent;
    }

    /**
     * The text that was signed with HMAC-SHA1, to compare with what the server says it signed; null when there is none.
     * It holds the values of all parameters and must not be shown.
     */
    public final @Nullable String stringToSign() {
        SignedForm signed = form;
        return signed == null ? null : RpcSigner.stringToSign(post, signed.bytes(), signed.canonicalLength());
    }

    /**
     * A text from outside, with the secret, the token and the signature of this attempt and the values of its sensitive
     * parameters taken out.
     *
     * @param text the text
     */
    public final String redacted(String text) {
        String redacted = text;
        List<String> texts = hidden;
        if (texts == null) {
            texts = hidden();
            hidden = texts;
        }
        for (String each : texts) {
            redacted = without(redacted, each);
        }
        return redacted;
    }

    /** Each text in the two forms in which it can come back. */
    private List<String> hidden() {
        List<String> plain = new ArrayList<>();
        Credentials used = credentials;
        if (used != null) {
            plain.add(used.accessKeySecret());
            plain.add(used.securityToken() == null ? "" : used.securityToken());
        }
        if (form != null) {
            plain.add(form.signature());
        }
        if (authorization != null) {
            plain.add(authorization.substring(authorization.lastIndexOf('=') + 1));
        }
        if (request != null) {
            plain.addAll(request.sensitiveValues());
        }
        List<String> both = new ArrayList<>(plain);
        for (String text : plain) {
            String encoded = PercentEncoding.encode(text);
            if (!encoded.equals(text)) {
                both.add(encoded);
            }
        }
        return both;
    }

    /** Also a beginning at the end of the text, which may have been cut there. */
    private static String without(String text, String secret) {
        if (secret.length() < SHORTEST) {
            return text;
        }
        String cleared = text.replace(secret, HIDDEN);
        for (int length = Math.min(secret.length(), cleared.length()); length >= SHORTEST; length--) {
            if (cleared.regionMatches(cleared.length() - length, secret, 0, length)) {
                return cleared.substring(0, cleared.length() - length) + HIDDEN;
            }
        }
        return cleared;
    }
}
