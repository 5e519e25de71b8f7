package dev.tenon.aws.signing;

import dev.tenon.runtime.signing.SignatureDiagnosis;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Explains refusals because of signatures. */
final class Refusals {
    private static final String CANONICAL_ECHO = "The Canonical String for this request should have been";
    private static final String TO_SIGN_ECHO = "The String-to-Sign should have been";

    private Refusals() {}

    static @Nullable SignatureDiagnosis diagnose(String code, String message, Supplier<@Nullable String> stringToSign) {
        int echo = echo(message);
        String hint = hint(code, message, stringToSign);
        if (hint != null) {
            return new SignatureDiagnosis(hint, echo);
        }
        return echo < 0 ? null : new SignatureDiagnosis("the server's message repeats what it signed", echo);
    }

    /** Where the server begins to repeat the request; -1 when it does not. */
    private static int echo(String message) {
        int canonical = message.indexOf(CANONICAL_ECHO);
        int toSign = message.indexOf(TO_SIGN_ECHO);
        return canonical < 0 || (toSign >= 0 && toSign < canonical) ? toSign : canonical;
    }

    private static @Nullable String hint(String code, String message, Supplier<@Nullable String> stringToSign) {
        return switch (code) {
            case "SignatureDoesNotMatch", "InvalidSignatureException" -> mismatch(message, stringToSign);
            case "IncompleteSignature", "MissingAuthenticationToken", "MissingAuthenticationTokenException" ->
                "something between here and the server drops or changes the header Authorization";
            case "InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure" ->
                "the access key id is unknown or disabled, or the security token is missing or belongs to another key";
            case "ExpiredToken", "ExpiredTokenException" -> "the security token has expired";
            default -> null;
        };
    }

    private static String mismatch(String message, Supplier<@Nullable String> stringToSign) {
        int echo = message.indexOf(TO_SIGN_ECHO);
        String signed = echo < 0 ? null : stringToSign.get();
        if (signed == null) {
            return "check the secret access key, the region and the signing name of the service, and that"
                    + " nothing between"
                    + " here and the server changes requests";
        }
        String[] ours = signed.split("\n", -1);
        String theirs = message.substring(echo);
        if (ours.length == 4 && theirs.contains(ours[3])) {
            return theirs.contains(ours[2])
                    ? "client and server signed the same request, so the secret access key is wrong"
                    : "the server signed for another day, region or service";
        }
        return "the server received a different request from the one that was signed: something in between changes it";
    }
}
