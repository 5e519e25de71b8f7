package dev.tenon.alibaba.signing;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.signing.EncodedForm;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * ACS3-HMAC-SHA256: a canonical form of the request is signed, and the signature is a header. Action and version are
 * sent as headers, too. Keeps the last key it signed with until {@link #forget}.
 */
public final class Acs3HmacSha256Signer implements RequestSigner {
    static final String NAME = "acs3-hmac-sha256";

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final String ACTION = "Action";
    private static final String VERSION = "Version";

    private volatile @Nullable Hmac keyed;

    /** A signer without a key yet. */
    public Acs3HmacSha256Signer() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SignedRequest sign(SigningInput request) {
        boolean post = request.method().equals("POST");
        String parameters = parameters(request.parameters());
        byte[] form = parameters.getBytes(StandardCharsets.US_ASCII);
        SortedMap<String, String> signed = headers(request, post ? form : new byte[0]);
        if (post) {
            signed.put("content-type", "application/x-www-form-urlencoded");
        }
        String canonical = canonical(request, post ? "" : parameters, signed);
        String signature = signature(canonical, request.credentials());
        Map<String, String> added = new TreeMap<>(signed);
        added.remove("host");
        added.put("accept", xml(request.parameters()) ? "application/xml" : "application/json");
        added.put(
                "Authorization",
                ALGORITHM + " Credential=" + request.credentials().accessKeyId() + ",SignedHeaders="
                        + String.join(";", signed.keySet()) + ",Signature=" + signature);
        return new SignedRequest(EncodedForm.of(form), added, () -> canonical, List.of(signature));
    }

    /** The parameters without those sent as headers, encoded and in order. */
    private static String parameters(EncodedParameters parameters) {
        StringBuilder text = new StringBuilder(parameters.length(0, parameters.size()));
        for (int index = 0; index < parameters.size(); index++) {
            String name = parameters.name(index);
            if (!name.equals(ACTION) && !name.equals(VERSION)) {
                text.append(text.length() == 0 ? "" : "&").append(parameters.text(index));
            }
        }
        return text.toString();
    }

    private static boolean xml(EncodedParameters parameters) {
        return "XML".equals(parameters.value("Format"));
    }

    /** The headers that are signed, by their lower-case names. */
    static SortedMap<String, String> headers(SigningInput request, byte[] body) {
        Credentials credentials = request.credentials();
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("host", request.host());
        headers.put("x-acs-action", requireAscii(request.action()));
        headers.put("x-acs-version", request.version());
        headers.put("x-acs-date", request.time().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", request.nonce());
        headers.put("x-acs-content-sha256", sha256(body));
        String token = credentials.securityToken();
        if (token != null) {
            headers.put("x-acs-accesskey-id", credentials.accessKeyId());
            headers.put("x-acs-security-token", token);
        }
        return headers;
    }

    /** A header cannot contain anything else; as a parameter, as in the other style, any action is possible. */
    private static String requireAscii(String action) {
        for (int index = 0; index < action.length(); index++) {
            if (action.charAt(index) < ' ' || action.charAt(index) > '~') {
                throw new InvalidRequestException(ACTION, "cannot stand in a header; use HmacSha1Signer");
            }
        }
        return action;
    }

    static String canonical(SigningInput request, String query, SortedMap<String, String> headers) {
        StringBuilder text = new StringBuilder(512)
                .append(request.method())
                .append('\n')
                .append(request.path())
                .append('\n')
                .append(query)
                .append('\n');
        for (Map.Entry<String, String> header : headers.entrySet()) {
            text.append(header.getKey())
                    .append(':')
                    .append(header.getValue().strip())
                    .append('\n');
        }
        return text.append('\n')
                .append(String.join(";", headers.keySet()))
                .append('\n')
                .append(headers.get("x-acs-content-sha256"))
                .toString();
    }

    String signature(String canonical, Credentials credentials) {
        String toSign = ALGORITHM + "\n" + sha256(canonical.getBytes(StandardCharsets.UTF_8));
        Hmac hmac = Hmac.of(keyed, "SHA-256", credentials, "");
        keyed = hmac;
        TextDigest digest = hmac.start();
        digest.add(toSign.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hmac.finish(digest));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Hmac.sum("SHA-256", bytes));
    }

    @Override
    public @Nullable SignatureDiagnosis diagnose(String code, String message, Supplier<@Nullable String> stringToSign) {
        return SignatureRefusals.diagnose(code, message, () -> null);
    }

    @Override
    public void forget() {
        keyed = null;
    }
}
