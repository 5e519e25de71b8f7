package dev.tenon.processor.generate;

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
    private ServiceFacts() {}

    /** The arguments that the constructor of a service definition takes. */
    static CodeBlock arguments(Service service) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$L, $L, $L, $L",
                        Literals.of(service.name()),
                        Literals.of(service.version()),
                        endpoints(service.endpoints()),
                        retry(service.retry()));
        for (Service.SignatureStyle style : service.signatures()) {
            code.add(", $T.$L", RuntimeTypes.SIGNATURE_STYLE, style.name());
        }
        return code.build();
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

    private static CodeBlock retry(RetryRules rules) {
        CodeBlock statuses = new TreeSet<>(rules.transientStatuses())
                .stream().map(status -> CodeBlock.of("$L", status)).collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "$T.of($L, new int[] {$L}, $L, $L, $L)",
                RuntimeTypes.RETRY_RULES,
                array(rules.transientCodes()),
                statuses,
                array(rules.throttlingCodes()),
                array(rules.nonceCodes()),
                array(rules.clockCodes()));
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
