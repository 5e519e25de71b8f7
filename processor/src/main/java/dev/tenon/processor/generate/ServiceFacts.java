package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tenon.spec.model.Endpoints;
import dev.tenon.spec.model.RetryRules;
import dev.tenon.spec.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what a description says of a whole service as arguments. */
final class ServiceFacts {
    private static final Map<Service.SignatureStyle, ClassName> SIGNERS = Map.of(
            Service.SignatureStyle.HMAC_SHA1,
            ClassName.get("dev.tenon.alibaba.signing", "HmacSha1Signer"),
            Service.SignatureStyle.ACS3_HMAC_SHA256,
            ClassName.get("dev.tenon.alibaba.signing", "Acs3HmacSha256Signer"));

    private ServiceFacts() {}

    /** The arguments that the constructor of a service definition takes. */
    static CodeBlock arguments(Service service) {
        return CodeBlock.of(
                "$L, $L, $L, $L",
                Literals.of(service.name()),
                Literals.of(service.version()),
                endpoints(service.endpoints()),
                protocol(service.retry()));
    }

    /** New signers in the styles that the service takes. */
    static CodeBlock signers(Service service) {
        return service.signatures().stream()
                .map(style -> CodeBlock.of("new $T()", SIGNERS.get(style)))
                .collect(CodeBlock.joining(", "));
    }

    private static CodeBlock endpoints(Endpoints endpoints) {
        return CodeBlock.of(
                "$T.of($L, $L, $L, $L)",
                RuntimeTypes.ENDPOINTS,
                optional(endpoints.central()),
                optional(endpoints.pattern()),
                array(pairs(endpoints.regions())),
                array(pairs(endpoints.vpcRegions())));
    }

    private static CodeBlock protocol(RetryRules rules) {
        CodeBlock statuses = new TreeSet<>(rules.transientStatuses())
                .stream().map(status -> CodeBlock.of("$L", status)).collect(CodeBlock.joining(", "));
        return CodeBlock.builder()
                .add("$T.builder()$>$>", RuntimeTypes.PROTOCOL)
                .add("\n.version($S)", "Version")
                .add("\n.format($S, $S, $S)", "Format", "JSON", "XML")
                .add("\n.requestId($S, $S)", "RequestId", "requestId")
                .add("\n.requestIdHeader($S)", "x-acs-request-id")
                .add("\n.retryAfterMillisHeader($S)", "x-acs-retry-after")
                .add(
                        "\n.errorsAt($S, $S, $S, $S, $S, $S)",
                        "Response.Error",
                        "Errors.Error",
                        "errors",
                        "Error",
                        "error",
                        "")
                .add("\n.errorCode($S, $S, $S, $S)", "Code", "code", "ErrorCode", "errorCode")
                .add("\n.errorMessage($S, $S, $S, $S)", "Message", "message", "ErrorMessage", "errorMessage")
                .add("\n.retryable($L)", Literals.list(rules.transientCodes()))
                .add("\n.retryableStatus($L)", statuses)
                .add("\n.throttling($L)", Literals.list(rules.throttlingCodes()))
                .add("\n.nonceUsed($L)", Literals.list(rules.nonceCodes()))
                .add("\n.clockSkew($L)", Literals.list(rules.clockCodes()))
                .add("\n.build()$<$<")
                .build();
    }

    /** Keys and values in turn, in an order that no map implementation can change. */
    private static List<String> pairs(Map<String, String> map) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(map).forEach((key, value) -> {
            pairs.add(key);
            pairs.add(value);
        });
        return pairs;
    }

    private static CodeBlock array(List<String> texts) {
        return CodeBlock.of("new $T[] {$L}", String.class, Literals.list(texts));
    }

    private static CodeBlock optional(Optional<String> text) {
        return text.map(Literals::of).orElse(CodeBlock.of("null"));
    }
}
