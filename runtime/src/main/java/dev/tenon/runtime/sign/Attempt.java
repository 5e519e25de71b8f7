package dev.tenon.runtime.sign;

import dev.tenon.runtime.credentials.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an attempt while it runs; a tag of the OkHttp request. Written by the thread of the call, read by
 * whoever maps its failure.
 */
public class Attempt {
    private volatile boolean sent;
    private @Nullable SignedForm form;
    private boolean post;
    private @Nullable Credentials credentials;

    /** Makes a record of a call that was not sent yet. */
    public Attempt() {}

    /** Forgets the last attempt. */
    public void begin() {
        sent = false;
        form = null;
        credentials = null;
    }

    final void sent(Credentials used, @Nullable SignedForm signed, boolean asPost) {
        credentials = used;
        form = signed;
        post = asPost;
        sent = true;
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
     * A text from outside, with the secret, the token and the signature of this attempt taken out.
     *
     * @param text the text
     */
    public final String redacted(String text) {
        String redacted = text;
        Credentials used = credentials;
        if (used != null && !used.isAnonymous()) {
            redacted = redacted.replace(used.accessKeySecret(), "***");
            String token = used.securityToken();
            redacted = token == null ? redacted : redacted.replace(token, "***");
        }
        SignedForm signed = form;
        return signed == null ? redacted : redacted.replace(signed.signature(), "***");
    }
}
