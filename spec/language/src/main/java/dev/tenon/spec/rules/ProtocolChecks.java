package dev.tenon.spec.rules;

import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a value in a protocol must look like. */
final class ProtocolChecks {
    private static final List<String> SIGNERS = List.of("hmac-sha1", "acs3-hmac-sha256", "aws-sigv4");
    private static final Pattern CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]{0,200}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern ELEMENT = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,300}");
    private static final Pattern MEMBER = Pattern.compile("[^.]+(\\.[^.]+)*");

    private final Diagnostics diagnostics;

    ProtocolChecks(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<String> signers(List<Located<String>> signers) {
        for (Located<String> signer : signers) {
            if (!SIGNERS.contains(signer.value())
                    && !CLASS.matcher(signer.value()).matches()) {
                String suggestion = Suggestions.didYouMean(signer.value(), SIGNERS);
                String message = "the signer " + Printable.quote(signer.value()) + " is not known"
                        + (suggestion.isEmpty()
                                ? "; write one of " + String.join(", ", SIGNERS)
                                        + ", or the full name of a class that implements RequestSigner"
                                : suggestion);
                diagnostics.error(Rule.WRONG_VALUE, signer.location(), message);
            }
        }
        return ProtocolRules.values(signers).stream().distinct().toList();
    }

    void path(Located<String> path) {
        if (!PATH.matcher(path.value()).matches()) {
            wrong(path, "the path of a request begins with '/' and has letters, digits and . _ ~ - between slashes");
        }
    }

    void element(String key, Located<String> element) {
        String name = element.value().replace("{operation}", "Any").replace("{operation-lower}", "any");
        if (!ELEMENT.matcher(name).matches()) {
            wrong(
                    element,
                    "'" + key
                            + "' is the name of an element, in which {operation} and {operation-lower} stand"
                            + " for the operation");
        }
    }

    /** Codes; one that ends in a star stands for all with that prefix. */
    List<String> codes(List<Located<String>> codes) {
        return each(codes, code -> {
            int star = code.value().indexOf('*');
            if (star == 0) {
                wrong(code, "a wildcard needs a prefix, such as 'Throttling.*', or it would stand for every code");
            } else if (star > 0 && star < code.value().length() - 1) {
                wrong(code, "a wildcard ends a code, such as 'Throttling.*'");
            }
        });
    }

    List<String> headers(List<Located<String>> headers) {
        return each(headers, header -> {
            if (!HEADER.matcher(header.value()).matches()) {
                wrong(header, "the name of a header has letters, digits and hyphens");
            }
        });
    }

    List<String> members(List<Located<String>> members) {
        return each(members, this::member);
    }

    void member(Located<String> member) {
        if (!MEMBER.matcher(member.value()).matches()) {
            wrong(member, "the path of a member has names with one dot between them, such as 'Response.Error'");
        }
    }

    /** Places of errors; the empty one is the response itself. */
    void places(String key, List<Located<String>> places) {
        for (Located<String> place : places) {
            if (!place.value().isEmpty() && !MEMBER.matcher(place.value()).matches()) {
                wrong(place, "'" + key + "' takes paths such as 'Response.Error', and \"\" for the response itself");
            }
        }
    }

    private static List<String> each(List<Located<String>> values, Consumer<Located<String>> check) {
        values.forEach(check);
        return ProtocolRules.values(values);
    }

    private void wrong(Located<String> value, String rule) {
        diagnostics.error(Rule.WRONG_VALUE, value.location(), rule + ", found " + Printable.quote(value.value()));
    }
}
