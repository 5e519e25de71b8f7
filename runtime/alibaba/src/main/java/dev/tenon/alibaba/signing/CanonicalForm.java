package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * All parameters of a request and those of the signature, in order, with room for the signature behind: the form that is
 * sent. While it is written, a digest takes in the text that is signed, which is the form encoded once more.
 */
final class CanonicalForm {
    static final String ACCESS_KEY_ID = "AccessKeyId";
    static final String SECURITY_TOKEN = "SecurityToken";
    static final String TIMESTAMP = "Timestamp";
    static final Set<String> RESERVED = Set.of(
            ACCESS_KEY_ID,
            "BearerToken",
            SECURITY_TOKEN,
            "Signature",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureType",
            "SignatureVersion",
            TIMESTAMP);

    private static final Encoded AND = new Encoded(ascii("&"), ascii("%26"));
    private static final String METHOD_NAME = "SignatureMethod";
    private static final Encoded METHOD = Encoded.pair(METHOD_NAME, "HMAC-SHA1");
    private static final String NONCE_NAME = "SignatureNonce";
    private static final Encoded NONCE = Encoded.pair(NONCE_NAME, "");
    private static final String VERSION_NAME = "SignatureVersion";
    private static final Encoded VERSION = Encoded.pair(VERSION_NAME, "1.0");
    /** What all the signature's own parameters take when they are encoded twice, but for those parts that change. */
    private static final int FIXED =
            METHOD.twice().length + NONCE.twice().length + VERSION.twice().length + 8 * AND.twice().length;

    private static final byte[] SIGNATURE = ascii("&Signature=");
    /** A signature is 28 characters of Base64, of which each may take three when it is percent-encoded. */
    private static final int ROOM = SIGNATURE.length + 28 * 3;

    private static final byte[] POST = ascii("POST&%2F&");
    private static final byte[] GET = ascii("GET&%2F&");

    private final EncodedParameters parameters;
    private final MessageDigest digest;
    private final byte[] method;
    private final byte[] form;
    /** What the digest takes in next, of the signature's own parameters. */
    private final byte[] text;

    private int next;
    private int formLength;
    private int textLength;

    private CanonicalForm(SigningInput request, MessageDigest digest, int room) {
        this.parameters = request.parameters();
        this.digest = digest;
        this.method = request.method().equals("POST") ? POST : GET;
        this.form = new byte[parameters.length(0, parameters.size()) + ROOM + room];
        this.text = new byte[method.length + room];
        System.arraycopy(method, 0, text, 0, method.length);
        this.textLength = method.length;
    }

    /**
     * Merges the parameters of the signature, whose order is known, into those of the request, which are sorted.
     *
     * @param request the request
     * @param key whose signature it is
     * @param time the time of signing
     * @param digest takes in the text that is signed
     */
    static CanonicalForm of(SigningInput request, SigningPairs key, Timestamp time, MessageDigest digest) {
        Encoded nonce = Encoded.value(request.nonce());
        Encoded token = key.token();
        int room = FIXED
                + key.id().twice().length
                + (token == null ? 0 : token.twice().length)
                + nonce.twice().length
                + time.pair().twice().length;
        CanonicalForm written = new CanonicalForm(request, digest, room);
        written.add(ACCESS_KEY_ID, key.id());
        if (token != null) {
            written.add(SECURITY_TOKEN, token);
        }
        written.add(METHOD_NAME, METHOD);
        written.add(NONCE_NAME, NONCE);
        written.append(nonce);
        written.add(VERSION_NAME, VERSION);
        written.add(TIMESTAMP, time.pair());
        written.copyTo(written.parameters.size());
        written.flush();
        return written;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void add(String name, Encoded pair) {
        copyTo(parameters.place(name, next));
        separate();
        append(pair);
    }

    private void copyTo(int end) {
        if (next < end) {
            separate();
            formLength = parameters.copy(next, end, form, formLength);
            flush();
            parameters.digestTwice(next, end, digest);
            next = end;
        }
    }

    private void separate() {
        if (formLength > 0) {
            append(AND);
        }
    }

    private void append(Encoded part) {
        System.arraycopy(part.once(), 0, form, formLength, part.once().length);
        formLength += part.once().length;
        System.arraycopy(part.twice(), 0, text, textLength, part.twice().length);
        textLength += part.twice().length;
    }

    private void flush() {
        digest.update(text, 0, textLength);
        textLength = 0;
    }

    /** The form with its signature. May be called once. */
    SignedRequest.Form signed(String base64) {
        System.arraycopy(SIGNATURE, 0, form, formLength, SIGNATURE.length);
        int offset = formLength + SIGNATURE.length;
        for (int index = 0; index < base64.length(); index++) {
            char digit = base64.charAt(index);
            if (digit == '+' || digit == '/' || digit == '=') {
                form[offset] = '%';
                form[offset + 1] = (byte) (digit == '=' ? '3' : '2');
                form[offset + 2] = (byte) (digit == '=' ? 'D' : digit == '+' ? 'B' : 'F');
                offset += 3;
            } else {
                form[offset++] = (byte) digit;
            }
        }
        return new SignedRequest.Form(form, offset);
    }

    /** The text that was signed. */
    String text() {
        StringBuilder all = new StringBuilder(formLength * 2).append(new String(method, StandardCharsets.US_ASCII));
        for (int index = 0; index < formLength; index++) {
            char sent = (char) form[index];
            switch (sent) {
                // Encoding what is encoded already touches three characters only.
                case '%' -> all.append("%25");
                case '&' -> all.append("%26");
                case '=' -> all.append("%3D");
                default -> all.append(sent);
            }
        }
        return all.toString();
    }

    /** Its length only. */
    @Override
    public String toString() {
        return "CanonicalForm[" + formLength + " bytes]";
    }
}
