package dev.tenon.runtime.sign;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.encode.PercentEncoding;
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

    /** Makes a record of a call that was not sent yet. */
    public Attempt() {}

    /** Forgets the last attempt. */
    public void begin() {
        sent = false;
        form = null;
        authorization = null;
        credentials = null;
    }

    final void sent(RpcRequestBody unsigned, Credentials used, @Nullable SignedForm signed, boolean asPost) {
        request = unsigned;
        credentials = used;
        form = signed;
        post = asPost;
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
        for (String hidden : hidden()) {
            redacted = without(without(redacted, hidden), PercentEncoding.encode(hidden));
        }
        return redacted;
    }

    private List<String> hidden() {
        List<String> hidden = new ArrayList<>();
        Credentials used = credentials;
        if (used != null) {
            hidden.add(used.accessKeySecret());
            hidden.add(used.securityToken() == null ? "" : used.securityToken());
        }
        if (form != null) {
            hidden.add(form.signature());
        }
        if (authorization != null) {
            hidden.add(authorization.substring(authorization.lastIndexOf('=') + 1));
        }
        if (request != null) {
            hidden.addAll(request.sensitiveValues());
        }
        return hidden;
    }

    /** Also a beginning at the end of the text, which may have been cut there. */
    private static String without(String text, String secret) {
        if (secret.length() < SHORTEST) {
            return text;
        }
        String cleared = text.replace(secret, HIDDEN);
        for (int length = Math.min(secret.length(), cleared.length()); length >= SHORTEST; length--) {
            if (cleared.startsWith(secret.substring(0, length), cleared.length() - length)) {
                return cleared.substring(0, cleared.length() - length) + HIDDEN;
            }
        }
        return cleared;
    }
}
