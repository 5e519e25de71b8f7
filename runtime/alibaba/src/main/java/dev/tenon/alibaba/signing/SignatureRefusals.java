package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.SignatureDiagnosis;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Explains refusals because of signatures, and compares what was signed here with what the server says it signed. */
final class SignatureRefusals {
    private static final String ECHO = "server string to sign is:";
    private static final int LONGEST_NAME = 80;

    private SignatureRefusals() {}

    static @Nullable SignatureDiagnosis diagnose(String code, String message, Supplier<@Nullable String> stringToSign) {
        int echo = message.indexOf(ECHO);
        if (code.equals("SignatureDoesNotMatch")) {
            String ours = echo < 0 ? null : stringToSign.get();
            String difference = ours == null
                    ? null
                    : difference(message.substring(echo + ECHO.length()).strip(), ours);
            return new SignatureDiagnosis(
                    difference == null
                            ? "check the access key secret, and that nothing between here and the server"
                                    + " changes requests"
                            : difference,
                    echo);
        }
        if (code.equals("IncompleteSignature")) {
            return new SignatureDiagnosis(
                    "something between here and the server changes requests, or the signature style is not accepted",
                    echo);
        }
        if (code.startsWith("InvalidAccessKeyId")) {
            return new SignatureDiagnosis(
                    "the access key id is unknown or disabled, or belongs to another account or site", echo);
        }
        return echo < 0 ? null : new SignatureDiagnosis("the server's message repeats what it signed", echo);
    }

    /** Names the first difference, without any value. */
    private static String difference(String theirs, String ours) {
        if (theirs.equals(ours)) {
            return "client and server signed the same text, so the access key secret is wrong";
        }
        if (!head(ours).equals(head(theirs))) {
            return "the HTTP method or path differs from what the server signed";
        }
        String[] own = parameters(ours);
        String[] other = parameters(theirs);
        for (int index = 0; index < Math.max(own.length, other.length); index++) {
            String mine = index < own.length ? own[index] : "";
            String yours = index < other.length ? other[index] : "";
            if (!mine.equals(yours)) {
                return difference(name(mine), name(yours), yours.isEmpty());
            }
        }
        return "the text signed differs from the server's";
    }

    private static String difference(String myName, String yourName, boolean yoursEnded) {
        if (myName.equals(yourName)) {
            return "the first parameter that differs is " + myName + ": the server signed another value for it";
        }
        boolean extra = !myName.isEmpty() && (yoursEnded || myName.compareTo(yourName) < 0);
        return extra
                ? "the first parameter that differs is " + myName + ": the server did not receive it"
                : "the first parameter that differs is " + yourName + ": the server signed it, the client did not";
    }

    private static String head(String stringToSign) {
        int last = stringToSign.indexOf('&', stringToSign.indexOf('&') + 1);
        return last < 0 ? stringToSign : stringToSign.substring(0, last);
    }

    private static String[] parameters(String stringToSign) {
        int last = stringToSign.indexOf('&', stringToSign.indexOf('&') + 1);
        return stringToSign.substring(last + 1).split("%26", -1);
    }

    private static String name(String pair) {
        int equals = pair.indexOf("%3D");
        String name = equals < 0 ? pair : pair.substring(0, equals);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
