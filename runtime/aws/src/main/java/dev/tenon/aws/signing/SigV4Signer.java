package dev.tenon.aws.signing;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.signing.EncodedForm;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Signature Version 4 (AWS4-HMAC-SHA256): method, path, parameters, headers and body are signed, and the signature is a
 * header. Every header is signed except those that proxies change on the way. Keeps the key of the day until {@link
 * #forget}. Needs a client with a region and a service with a signing name.
 */
public final class SigV4Signer implements RequestSigner {
    static final String NAME = "aws-sigv4";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String DATE = "x-amz-date";
    private static final String TOKEN = "x-amz-security-token";
    private static final String BODY_HASH = "x-amz-content-sha256";
    private static final int DATE_LENGTH = 8;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final boolean bodyHashSent;
    private volatile @Nullable SigningKey last;

    /** A signer without a key yet. */
    public SigV4Signer() {
        this(false);
    }

    private SigV4Signer(boolean bodyHashSent) {
        this.bodyHashSent = bodyHashSent;
    }

    /** A signer that also sends the hash of the body, in {@code x-amz-content-sha256}, as some services ask for. */
    public static SigV4Signer sendingBodyHash() {
        return new SigV4Signer(true);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        return signing(request).signed();
    }

    Signing signing(SigningInput request) {
        return signing(request, request.method().equals("POST") ? "" : CanonicalRequest.query(request.parameters()));
    }

    /** Signs with a query that may differ from the parameters: a POST has them in its body. */
    Signing signing(SigningInput request, String query) {
        EncodedForm form = request.parameters().form();
        boolean post = request.method().equals("POST");
        String bodyHash = Sha256.hex(post ? form.text().getBytes(StandardCharsets.US_ASCII) : new byte[0]);
        Map<String, String> added = added(request, bodyHash);
        SortedMap<String, String> signed = CanonicalRequest.headers(request.headers());
        signed.putAll(added);
        signed.put("host", request.host());
        CanonicalRequest canonical = CanonicalRequest.of(request.method(), request.path(), query, signed, bodyHash);
        return new Signing(canonical, signed(request, form, added, canonical));
    }

    /**
     * A signature and what was signed.
     *
     * @param canonical the canonical request
     * @param signed what is returned
     */
    record Signing(CanonicalRequest canonical, SignedRequest signed) {}

    private Map<String, String> added(SigningInput request, String bodyHash) {
        Map<String, String> added = new TreeMap<>();
        added.put(DATE, TIME.format(request.time()));
        String token = request.credentials().securityToken();
        if (token != null) {
            added.put(TOKEN, token);
        }
        if (bodyHashSent) {
            added.put(BODY_HASH, bodyHash);
        }
        return added;
    }

    private SignedRequest signed(
            SigningInput request, EncodedForm form, Map<String, String> added, CanonicalRequest canonical) {
        String time = TIME.format(request.time());
        String date = time.substring(0, DATE_LENGTH);
        String region = required("region", request.region());
        String service = required("signingName", request.signingName());
        String scope = SigningKey.scope(date, region, service);
        String toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n"
                + Sha256.hex(canonical.text().getBytes(StandardCharsets.UTF_8));
        SigningKey key = key(request.credentials(), scope, date, region, service);
        String signature = HexFormat.of().formatHex(key.sign(toSign));
        Map<String, String> headers = new TreeMap<>(added);
        headers.put(
                "Authorization",
                ALGORITHM + " Credential=" + request.credentials().accessKeyId() + "/" + scope + ", SignedHeaders="
                        + canonical.signedHeaders() + ", Signature=" + signature);
        return new SignedRequest(form, headers, () -> toSign, List.of(signature));
    }

    private SigningKey key(Credentials credentials, String scope, String date, String region, String service) {
        SigningKey known = last;
        if (known == null || !known.fits(credentials, scope)) {
            known = SigningKey.derive(credentials, date, region, service);
            last = known;
        }
        return known;
    }

    private static String required(String setting, String value) {
        if (value.isEmpty()) {
            throw new InvalidRequestException(setting, "is required by Signature Version 4");
        }
        return value;
    }

    @Override
    public @Nullable SignatureDiagnosis diagnose(String code, String message, Supplier<@Nullable String> stringToSign) {
        return Refusals.diagnose(code, message, stringToSign);
    }

    @Override
    public void forget() {
        last = null;
    }
}
