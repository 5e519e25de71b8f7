package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.internal.redact.Redactor;
import dev.tenon.runtime.internal.text.Texts;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.protocol.SuccessRules;
import java.util.List;
import java.util.Optional;

/**
 * Why a response with a status of success is a refusal all the same.
 *
 * @param path the member that says so
 * @param value what it holds; empty for a structure
 * @param accepted the values that mean success; empty when its presence alone means failure
 */
record BrokenRule(String path, String value, List<String> accepted) {
    /** The rule of the description that a refusal breaks; empty when it is one for another reason. */
    static Optional<BrokenRule> of(Protocol protocol, ErrorEnvelope envelope, int status) {
        if (status < 200 || status >= 300) {
            return Optional.empty();
        }
        SuccessRules rules = protocol.success();
        return rules.broken(envelope.body()::text).map(path -> {
            String value = envelope.body().text(path);
            return new BrokenRule(
                    path, value == null ? "" : value, rules.accepted().getOrDefault(path, List.of()));
        });
    }

    /** The rule in words; the server's own are cleared of secrets. */
    String text(Redactor redactor) {
        if (accepted.isEmpty()) {
            return "according to the description, a success has no " + path;
        }
        return "according to the description, " + path + " is " + String.join(" or ", accepted)
                + " in a success, but here it is " + Texts.excerpt(redactor.redact(value));
    }

    /** Names the member without quoting the server. */
    @Override
    public String toString() {
        return "BrokenRule[" + path + "]";
    }
}
