package dev.tenon.spec.rules;

import dev.tenon.spec.description.BuiltInProtocols;
import dev.tenon.spec.description.ProtocolDescription;
import dev.tenon.spec.description.ProtocolDescription.AcceptedDescription;
import dev.tenon.spec.description.ProtocolDescription.ErrorsDescription;
import dev.tenon.spec.description.ProtocolDescription.RequestDescription;
import dev.tenon.spec.description.ProtocolDescription.ResponseDescription;
import dev.tenon.spec.description.ProtocolDescription.SignatureDescription;
import dev.tenon.spec.description.ServiceDescription.RetryDescription;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.Protocol.ErrorRules;
import dev.tenon.spec.model.Protocol.RequestRules;
import dev.tenon.spec.model.Protocol.ResponseRules;
import dev.tenon.spec.model.Protocol.SignatureRules;
import dev.tenon.spec.model.Protocol.SuccessRules;
import dev.tenon.spec.model.RetryRules;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies what a file says about a protocol to the protocol that it extends, key by key. */
public final class ProtocolRules {
    /** Marks a parameter or element that does not exist. */
    private static final String NONE = "none";

    private final ProtocolChecks checks;
    private final Diagnostics diagnostics;

    ProtocolRules(Diagnostics diagnostics) {
        this.checks = new ProtocolChecks(diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * A built-in protocol.
     *
     * @param name one of {@link BuiltInProtocols#NAMES}
     */
    public static Protocol builtIn(String name) {
        // Its signers are in no file of a user.
        return new ProtocolRules(new Diagnostics()).over(Protocol.PLAIN, BuiltInProtocols.named(name), Map.of());
    }

    /** The protocol of a service. */
    Protocol ofService(ProtocolDescription service) {
        return over(builtIn(base(service.base())), service);
    }

    private String base(Optional<Located<String>> base) {
        String usual = BuiltInProtocols.NAMES.get(0);
        if (base.isEmpty() || BuiltInProtocols.NAMES.contains(base.get().value())) {
            return base.map(Located::value).orElse(usual);
        }
        String suggestion = Suggestions.didYouMean(base.get().value(), BuiltInProtocols.NAMES);
        String message = "there is no protocol " + Printable.quote(base.get().value())
                + (suggestion.isEmpty() ? "; write one of " + String.join(", ", BuiltInProtocols.NAMES) : suggestion);
        diagnostics.error(Rule.UNKNOWN_REFERENCE, base.get().location(), message);
        return usual;
    }

    /** A protocol with the changes of a description. */
    Protocol over(Protocol base, ProtocolDescription own) {
        return over(base, own, own.signers().map(ProtocolRules::places).orElse(base.signerPlaces()));
    }

    private Protocol over(Protocol base, ProtocolDescription own, Map<String, SourceLocation> signerPlaces) {
        return new Protocol(
                request(base.request(), own.request()),
                success(base.success(), own),
                response(base.response(), own.response()),
                errors(base.errors(), own.errors()),
                own.signers().map(checks::signers).orElse(base.signers()),
                signerPlaces,
                own.signature().map(ProtocolRules::signature).or(base::signature),
                own.signingName().map(Located::value).or(base::signingName),
                retry(base.retry(), own.retry()));
    }

    private RequestRules request(RequestRules base, RequestDescription own) {
        own.path().ifPresent(checks::path);
        return new RequestRules(
                own.path().map(Located::value).orElse(base.path()),
                optional(own.action(), base.action()),
                optional(own.version(), base.version()),
                optional(own.format(), base.format()),
                own.json().map(Located::value).orElse(base.json()),
                own.xml().map(Located::value).orElse(base.xml()),
                own.wrappers().map(ProtocolRules::values).orElse(base.wrappers()));
    }

    private static Optional<String> optional(Optional<Located<String>> own, Optional<String> base) {
        return own.isPresent() ? own.map(Located::value).filter(name -> !name.equals(NONE)) : base;
    }

    private SuccessRules success(SuccessRules base, ProtocolDescription own) {
        return new SuccessRules(
                own.success().map(this::accepted).orElse(base.accepted()),
                own.failure().map(checks::members).orElse(base.failureAt()));
    }

    private Map<String, List<String>> accepted(List<AcceptedDescription> rules) {
        Map<String, List<String>> accepted = new LinkedHashMap<>();
        for (AcceptedDescription rule : rules) {
            checks.member(rule.member());
            accepted.put(rule.member().value(), values(rule.values()));
        }
        return Collections.unmodifiableMap(accepted);
    }

    private ResponseRules response(ResponseRules base, ResponseDescription own) {
        own.root().ifPresent(root -> checks.element("root", root));
        own.result().ifPresent(result -> checks.element("result", result));
        return new ResponseRules(
                own.root().map(Located::value).orElse(base.root()),
                own.rootInJson().map(Located::value).orElse(base.rootInJson()),
                optional(own.result(), base.result()),
                own.requestId().map(checks::members).orElse(base.requestIds()),
                own.requestIdHeader().map(checks::headers).orElse(base.requestIdHeaders()),
                own.retryAfterMillisHeader().map(checks::headers).orElse(base.retryAfterMillisHeaders()));
    }

    private ErrorRules errors(ErrorRules base, ErrorsDescription own) {
        own.at().ifPresent(at -> checks.places("at", at));
        own.envelope().ifPresent(envelope -> checks.places("envelope", List.of(envelope)));
        return new ErrorRules(
                own.at().map(ProtocolRules::values).orElse(base.at()),
                own.code().map(checks::members).orElse(base.code()),
                own.message().map(checks::members).orElse(base.message()),
                own.envelope().map(Located::value).or(() -> own.at().isPresent() ? Optional.empty() : base.envelope()),
                optional(own.host(), base.host()));
    }

    private static SignatureRules signature(SignatureDescription own) {
        return new SignatureRules(
                own.accessKey().value(),
                own.value().value(),
                own.timestamp().map(Located::value),
                own.nonce().map(Located::value),
                own.securityToken().map(Located::value),
                values(own.others()));
    }

    private RetryRules retry(RetryRules base, RetryDescription own) {
        return new RetryRules(
                own.transientCodes().map(checks::codes).orElse(base.transientCodes()),
                own.transientStatuses().map(ProtocolRules::statuses).orElse(base.transientStatuses()),
                own.throttling().map(checks::codes).orElse(base.throttlingCodes()),
                own.nonceUsed().map(checks::codes).orElse(base.nonceCodes()),
                own.clockSkew().map(checks::codes).orElse(base.clockCodes()));
    }

    private static Set<Integer> statuses(List<Located<Integer>> statuses) {
        Set<Integer> result = new LinkedHashSet<>();
        statuses.forEach(status -> result.add(status.value()));
        return Collections.unmodifiableSet(result);
    }

    /** The first place of each value. */
    private static Map<String, SourceLocation> places(List<Located<String>> values) {
        Map<String, SourceLocation> places = new LinkedHashMap<>();
        values.forEach(value -> places.putIfAbsent(value.value(), value.location()));
        return Collections.unmodifiableMap(places);
    }

    static List<String> values(List<Located<String>> values) {
        return values.stream().map(Located::value).toList();
    }
}
