package dev.tenon.testkit.internal.check;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.Protocol.SignatureRules;
import dev.tenon.spec.model.Service;
import dev.tenon.testkit.internal.request.MalformedRequestException;
import dev.tenon.testkit.internal.request.RequestReader;
import dev.tenon.testkit.internal.text.Timestamps;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;

/**
 * A signature in a style that the user brings: signed again, with the key, the time and the nonce that came, and compared.
 */
final class OwnSignature {
    private final Protocol protocol;
    private final SignatureRules rules;
    private final Service service;
    private final RequestSigner signer;
    private final CallerChecks caller;

    private OwnSignature(Service service, SignatureRules rules, RequestSigner signer, CallerChecks caller) {
        this.protocol = service.protocol();
        this.rules = rules;
        this.service = service;
        this.signer = signer;
        this.caller = caller;
    }

    /** The signature of a service whose description names a signer class and the parameters of the signature. */
    static Optional<OwnSignature> of(Service service, CallerChecks caller) {
        Optional<String> type = service.protocol().signers().stream()
                .filter(name -> name.indexOf('.') >= 0)
                .findFirst();
        return type.flatMap(name ->
                service.protocol().signature().map(rules -> new OwnSignature(service, rules, signer(name), caller)));
    }

    private static RequestSigner signer(String name) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Class.forName(name, true, loader)
                    .asSubclass(RequestSigner.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "the description names the signer " + name
                            + ", and the class path has no RequestSigner of that name with a public constructor without"
                            + " parameters; add it, or start the endpoint unsigned",
                    e);
        }
    }

    Optional<Refusal> check(ReceivedRequest request) {
        String id = request.parameter(rules.accessKey()).orElse("");
        Optional<String> timestamp = rules.timestamp().flatMap(request::parameter);
        Optional<String> nonce = rules.nonce().flatMap(request::parameter);
        return caller.missing(request, rules.accessKey(), rules.value())
                .or(() -> caller.key(id, rules.securityToken().flatMap(request::parameter)))
                .or(() -> rules.timestamp().flatMap(name -> caller.time(timestamp, name, OwnSignature::time)))
                .or(() -> compare(request, id, timestamp.map(OwnSignature::time), nonce))
                .or(() -> rules.nonce().flatMap(name -> caller.nonce(nonce, name)));
    }

    /** ISO 8601, or seconds or milliseconds since 1970. */
    private static Instant time(String text) {
        if (text.matches("[0-9]{1,15}")) {
            long number = Long.parseLong(text);
            return text.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        return Timestamps.parse(text, Optional.empty());
    }

    private Optional<Refusal> compare(
            ReceivedRequest request, String id, Optional<Instant> time, Optional<String> nonce) {
        SignedRequest signed = signer.sign(new SigningInput(
                request.method(),
                request.header("host").orElse(""),
                request.path(),
                unsigned(request).finish(),
                Headers.of(request.headers()),
                protocol.request().action().flatMap(request::parameter).orElse(""),
                service.version(),
                "",
                protocol.signingName().orElse(""),
                caller.key(id).map(OwnSignature::credentials).orElseThrow(),
                time.orElseGet(caller::now),
                nonce.orElse("")));
        String expected = value(signed).orElse("");
        return expected.equals(request.parameter(rules.value()).orElse(""))
                ? Optional.empty()
                : caller.refusal(
                        "SignatureDoesNotMatch", "The signature is not the one that the endpoint's signer makes.");
    }

    private static Credentials credentials(AccessKey key) {
        return key.token()
                .map(token -> Credentials.of(key.id(), key.secret(), token))
                .orElseGet(() -> Credentials.of(key.id(), key.secret()));
    }

    /** What came, without what the signer adds. */
    private ParameterSink unsigned(ReceivedRequest request) {
        Set<String> added = new HashSet<>(signer.reservedParameters());
        added.add(rules.accessKey());
        added.add(rules.value());
        rules.timestamp().ifPresent(added::add);
        rules.nonce().ifPresent(added::add);
        rules.securityToken().ifPresent(added::add);
        added.addAll(rules.others());
        ParameterSink sink = new ParameterSink();
        for (Map.Entry<String, String> parameter : request.parameters().entrySet()) {
            if (!added.contains(parameter.getKey())) {
                sink.put(parameter.getKey(), parameter.getValue());
            }
        }
        return sink;
    }

    private Optional<String> value(SignedRequest signed) {
        try {
            return RequestReader.read("GET", "/?" + signed.form().text(), Map.of(), "")
                    .parameter(rules.value());
        } catch (MalformedRequestException malformed) {
            throw new IllegalStateException("the signer made a form that cannot be read", malformed);
        }
    }
}
