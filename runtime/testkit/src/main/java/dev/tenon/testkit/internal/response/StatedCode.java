package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.Protocol;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the error code in a refusal that was written elsewhere, such as a recorded one. */
public final class StatedCode {
    private static final int FIRST_REFUSAL = 300;

    private StatedCode() {}

    /** The first member, in JSON or in XML, that the protocol takes for a code; empty for a success. */
    public static Optional<String> in(int status, String body, Protocol protocol) {
        return status < FIRST_REFUSAL
                ? Optional.empty()
                : protocol.errors().code().stream()
                        .flatMap(name -> member(body, name).stream())
                        .findFirst();
    }

    private static Optional<String> member(String body, String name) {
        String quoted = Pattern.quote(name);
        Matcher matcher = Pattern.compile(
                        "\"" + quoted + "\"\\s*:\\s*\"([^\"\\\\]+)\"|<" + quoted + ">\\s*([^<\\s]+)\\s*</")
                .matcher(body);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.of(matcher.group(2)))
                : Optional.empty();
    }
}
