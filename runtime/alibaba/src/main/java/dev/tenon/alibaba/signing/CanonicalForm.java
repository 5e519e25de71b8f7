package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.EncodedForm;
import dev.tenon.runtime.signing.SigningForm;
import dev.tenon.runtime.signing.SigningInput;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** All parameters of a request and those of the signature, in order: encoded once more, they are the text that is signed. */
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

    private static final String METHOD_NAME = "SignatureMethod";
    private static final byte[] METHOD = SigningForm.pair(METHOD_NAME, "HMAC-SHA1");
    private static final String NONCE = "SignatureNonce";
    private static final String VERSION_NAME = "SignatureVersion";
    private static final byte[] VERSION = SigningForm.pair(VERSION_NAME, "1.0");
    private static final String SIGNATURE = "Signature";
    /** A signature is 28 characters of Base64, a few of which take three when they are percent-encoded. */
    private static final int ENCODED_SIGNATURE = 40;
    /** What all the signature's own parameters take with what separates them, but for those parts that change. */
    private static final int FIXED =
            METHOD.length + NONCE.length() + VERSION.length + SIGNATURE.length() + ENCODED_SIGNATURE + 10;

    private static final byte[] POST = ascii("POST&%2F&");
    private static final byte[] GET = ascii("GET&%2F&");

    private final byte[] method;
    private final SigningForm parameters;
    private final EncodedForm unsigned;

    private CanonicalForm(byte[] method, SigningForm parameters) {
        this.method = method;
        this.parameters = parameters;
        this.unsigned = parameters.form();
    }

    /**
     * Merges the parameters of the signature, whose order is known, into those of the request, which are sorted.
     *
     * @param request the request
     * @param key whose signature it is
     * @param time the time of signing
     */
    static CanonicalForm of(SigningInput request, SigningPairs key, Timestamp time) {
        byte[] token = key.token();
        int room = FIXED
                + key.id().length
                + (token == null ? 0 : token.length)
                + request.nonce().length()
                + time.pair().length;
        SigningForm form = new SigningForm(request.parameters(), room);
        form.add(ACCESS_KEY_ID, key.id());
        if (token != null) {
            form.add(SECURITY_TOKEN, token);
        }
        form.add(METHOD_NAME, METHOD);
        form.add(NONCE, request.nonce());
        form.add(VERSION_NAME, VERSION);
        form.add(TIMESTAMP, time.pair());
        form.addRest();
        return new CanonicalForm(request.method().equals("POST") ? POST : GET, form);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Gives the text that is signed to a digest. */
    void addTo(TextDigest digest) {
        digest.addEncodedOnceMore(method, unsigned);
    }

    /** The form with its signature. May be called once. */
    EncodedForm signed(String base64) {
        parameters.append(SIGNATURE, base64);
        return parameters.form();
    }

    /** The text that was signed. */
    String text() {
        return new String(method, StandardCharsets.US_ASCII) + TwiceEncoded.text(unsigned);
    }

    /** Its length only. */
    @Override
    public String toString() {
        return "CanonicalForm[" + unsigned.length() + " bytes]";
    }
}
