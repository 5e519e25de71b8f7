package dev.tenon.runtime.call;

import dev.tenon.runtime.internal.text.Texts;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares what was signed here with what the server says it signed. */
final class SignatureDoctor {
    private static final String ECHO = "server string to sign is:";

    private SignatureDoctor() {}

    /** Where the server's text to sign begins in its message, its introduction included; -1 when it gives none. */
    static int echoStart(String message) {
        return message.indexOf(ECHO);
    }

    /**
     * Names the first difference, without any value; null when there is nothing to compare.
     *
     * @param redacted takes secrets out of a name, which may be the server's
     */
    static @Nullable String diagnose(String message, @Nullable String stringToSign, UnaryOperator<String> redacted) {
        int start = echoStart(message);
        if (start < 0 || stringToSign == null) {
            return null;
        }
        String theirs = message.substring(start + ECHO.length()).strip();
        if (theirs.equals(stringToSign)) {
            return "client and server signed the same text, so the access key secret is wrong";
        }
        String[] own = parameters(stringToSign);
        String[] other = parameters(theirs);
        if (!head(stringToSign).equals(head(theirs))) {
            return "the HTTP method or path differs from what the server signed";
        }
        for (int index = 0; index < Math.max(own.length, other.length); index++) {
            String mine = index < own.length ? own[index] : "";
            String yours = index < other.length ? other[index] : "";
            if (!mine.equals(yours)) {
                return difference(name(mine, redacted), name(yours, redacted));
            }
        }
        return "the text signed differs from the server's";
    }

    private static String difference(String myName, String yourName) {
        if (myName.equals(yourName)) {
            return "the first parameter that differs is " + myName + ": the server signed another value for it";
        }
        boolean extra = !myName.isEmpty() && (yourName.isEmpty() || myName.compareTo(yourName) < 0);
        return extra
                ? "the first parameter that differs is " + myName + ": the server did not see it"
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

    private static String name(String pair, UnaryOperator<String> redacted) {
        int equals = pair.indexOf("%3D");
        String name = equals < 0 ? pair : pair.substring(0, equals);
        return Texts.sanitised(redacted.apply(name.length() > 80 ? name.substring(0, 80) : name));
    }
}
