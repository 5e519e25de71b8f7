package dev.tenon.alibaba.signing;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA1, signature version 1.0: all parameters are signed, and the signature is one more parameter. Holds the last key
 * it signed with until {@link #forget}.
 */
public final class HmacSha1Signer implements RequestSigner {
    static final String NAME = "hmac-sha1";

    private static final byte[] SIGNATURE = "&Signature=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] POST = "POST&%2F&".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GET = "GET&%2F&".getBytes(StandardCharsets.US_ASCII);
    /** A signature is 28 characters of Base64, of which each may take three when it is percent-encoded. */
    private static final int ROOM = 28 * 3;

    private static final int CHUNK = 64;

    private volatile @Nullable Hmac keyed;

    /** A signer without a key yet. */
    public HmacSha1Signer() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> reservedParameters() {
        return CanonicalForm.RESERVED;
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        Credentials credentials = request.credentials();
        EncodedParameters parameters = request.parameters();
        CanonicalForm canonical =
                CanonicalForm.of(parameters, credentials, request.nonce(), request.time(), SIGNATURE.length + ROOM);
        byte[] bytes = canonical.bytes();
        int length = canonical.length();
        boolean post = request.method().equals("POST");
        byte[] signature = signature(hmac(credentials), post ? POST : GET, bytes, length);
        System.arraycopy(SIGNATURE, 0, bytes, length, SIGNATURE.length);
        int end = appendEncoded(signature, bytes, length + SIGNATURE.length);
        return new SignedRequest(
                new SignedRequest.Form(bytes, end),
                Map.of(),
                () -> stringToSign(post, bytes, length),
                List.of(new String(signature, StandardCharsets.US_ASCII)));
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

    private static String stringToSign(boolean post, byte[] canonical, int length) {
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

    @Override
    public @Nullable SignatureDiagnosis diagnose(String code, String message, Supplier<@Nullable String> stringToSign) {
        return SignatureRefusals.diagnose(code, message, stringToSign);
    }

    @Override
    public void forget() {
        keyed = null;
    }

    private Hmac hmac(Credentials credentials) {
        Hmac current = Hmac.of(keyed, "SHA-1", credentials, "&");
        keyed = current;
        return current;
    }
}
