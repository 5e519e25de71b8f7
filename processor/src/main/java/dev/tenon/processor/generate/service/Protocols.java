package dev.tenon.processor.generate.service;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.Protocol.RequestRules;
import dev.tenon.spec.model.RetryRules;
import java.util.List;
import java.util.TreeSet;

/** Writes a protocol as the expression that builds it; what is as in any protocol is left out. */
public final class Protocols {
    private Protocols() {}

    public static CodeBlock builder(Protocol protocol) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()$>$>", RuntimeTypes.PROTOCOL);
        request(code, protocol.request());
        protocol.success()
                .accepted()
                .forEach(
                        (member, values) -> code.add("\n.success($L, $L)", Literals.of(member), Literals.list(values)));
        list(code, "failureAt", protocol.success().failureAt());
        list(code, "requestId", protocol.response().requestIds());
        list(code, "requestIdHeader", protocol.response().requestIdHeaders());
        list(code, "retryAfterMillisHeader", protocol.response().retryAfterMillisHeaders());
        list(code, "errorsAt", protocol.errors().at());
        list(code, "errorCode", protocol.errors().code());
        list(code, "errorMessage", protocol.errors().message());
        retry(code, protocol.retry());
        return code.add("\n.build()$<$<").build();
    }

    private static void request(CodeBlock.Builder code, RequestRules request) {
        if (!request.path().equals("/")) {
            code.add("\n.path($L)", Literals.of(request.path()));
        }
        code.add("\n.action($L)", request.action().map(Literals::of).orElseGet(() -> CodeBlock.of("null")));
        request.version().ifPresent(version -> code.add("\n.version($L)", Literals.of(version)));
        request.format()
                .ifPresent(format -> code.add(
                        "\n.format($L, $L, $L)",
                        Literals.of(format),
                        Literals.of(request.json()),
                        Literals.of(request.xml())));
    }

    private static void retry(CodeBlock.Builder code, RetryRules rules) {
        list(code, "retryable", rules.transientCodes());
        if (!rules.transientStatuses().isEmpty()) {
            code.add(
                    "\n.retryableStatus($L)",
                    new TreeSet<>(rules.transientStatuses())
                            .stream().map(status -> CodeBlock.of("$L", status)).collect(CodeBlock.joining(", ")));
        }
        list(code, "throttling", rules.throttlingCodes());
        list(code, "nonceUsed", rules.nonceCodes());
        list(code, "clockSkew", rules.clockCodes());
    }

    private static void list(CodeBlock.Builder code, String method, List<String> values) {
        if (!values.isEmpty()) {
            code.add("\n.$L($L)", method, Literals.list(values));
        }
    }
}
