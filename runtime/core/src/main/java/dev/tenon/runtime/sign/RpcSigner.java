package dev.tenon.runtime.sign;

import dev.tenon.runtime.credentials.Credentials;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA1, signature version 1.0: all parameters are signed, the signature is one more parameter. */
final class RpcSigner {
    private static final byte[] SIGNATURE = SignedForm.ascii("&Signature=");
    private static final byte[] POST = SignedForm.ascii("POST&%2F&");
    private static final byte[] GET = SignedForm.ascii("GET&%2F&");
    private static final int CHUNK = 64;

    private volatile @Nullable Hmac keyed;

    /** The form to send: the canonical query with the signature behind it. */
    SignedForm sign(boolean post, RpcRequestBody request, Credentials credentials, String nonce, byte[] timestamp) {
        SignedForm canonical = SignedForm.canonical(request, credentials, nonce, timestamp, SIGNATURE.length + 28 * 3);
        byte[] bytes = canonical.bytes();
        int length = canonical.length();
        if (credentials.isAnonymous()) {
            return canonical;
        }
        byte[] signature = signature(hmac(credentials), post ? POST : GET, bytes, length);
        System.arraycopy(SIGNATURE, 0, bytes, length, SIGNATURE.length);
        return new SignedForm(bytes, length, appendEncoded(signature, bytes, length + SIGNATURE.length));
    }

    /** The signature in Base64. */
    static byte[] signature(Hmac hmac, byte[] method, byte[] canonical, int length) {
        MessageDigest digest = hmac.start();
        digest.update(method);
        byte[] chunk = new byte[CHUNK * 3];
        for (int from = 0; from < length; from += CHUNK) {
            int to = Math.min(from + CHUNK, length);
            int filled = 0;
            for (int index = from; index < to; index++) {
                byte next = canonical[index];
                // Encoding what is encoded already touches three characters only.
                if (next != '%' && next != '&' && next != '=') {
                    chunk[filled++] = next;
                } else {
                    chunk[filled] = '%';
                    chunk[filled + 1] = (byte) (next == '=' ? '3' : '2');
                    chunk[filled + 2] = (byte) (next == '=' ? 'D' : next == '&' ? '6' : '5');
                    filled += 3;
                }
            }
            digest.update(chunk, 0, filled);
        }
        return Base64.getEncoder().encode(hmac.finish(digest));
    }

    static String stringToSign(boolean post, byte[] canonical, int length) {
        StringBuilder text = new StringBuilder(length * 2).append(post ? "POST&%2F&" : "GET&%2F&");
        for (int index = 0; index < length; index++) {
            char next = (char) canonical[index];
            switch (next) {
                case '%' -> text.append("%25");
                case '&' -> text.append("%26");
                case '=' -> text.append("%3D");
                default -> text.append(next);
            }
        }
        return text.toString();
    }

    private static int appendEncoded(byte[] base64, byte[] target, int start) {
        int offset = start;
        for (byte next : base64) {
            if (next == '+' || next == '/' || next == '=') {
                target[offset] = '%';
                target[offset + 1] = (byte) (next == '=' ? '3' : '2');
                target[offset + 2] = (byte) (next == '=' ? 'D' : next == '+' ? 'B' : 'F');
                offset += 3;
            } else {
                target[offset++] = next;
            }
        }
        return offset;
    }

    void forget() {
        keyed = null;
    }

    private Hmac hmac(Credentials credentials) {
        Hmac current = Hmac.of(keyed, "SHA-1", credentials, "&");
        keyed = current;
        return current;
    }
}
