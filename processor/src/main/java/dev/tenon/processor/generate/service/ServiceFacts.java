package dev.tenon.processor.generate.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.spec.model.Endpoints;
import dev.tenon.spec.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes what a description says of a whole service as arguments. */
final class ServiceFacts {
    private static final Map<String, ClassName> SIGNERS = Map.of(
            "hmac-sha1",
            ClassName.get("dev.tenon.alibaba.signing", "HmacSha1Signer"),
            "acs3-hmac-sha256",
            ClassName.get("dev.tenon.alibaba.signing", "Acs3HmacSha256Signer"),
            "aws-sigv4",
            ClassName.get("dev.tenon.aws.signing", "SigV4Signer"));

    private ServiceFacts() {}

    /** The arguments that the constructor of a service definition takes. */
    static CodeBlock arguments(Service service) {
        return CodeBlock.of(
                "$L, $L, $L, $L",
                Literals.of(service.name()),
                Literals.of(service.version()),
                endpoints(service.endpoints()),
                Protocols.builder(service.protocol()));
    }

    /** New signers in the styles that the service takes. */
    static CodeBlock signers(Service service) {
        return service.protocol().signers().stream()
                .map(name -> CodeBlock.of("new $T()", signer(name)))
                .collect(CodeBlock.joining(", "));
    }

    /** The class of a style; what is no style of ours is a class of the user's own. */
    static ClassName signer(String name) {
        ClassName style = SIGNERS.get(name);
        int dot = name.lastIndexOf('.');
        return style != null ? style : ClassName.get(name.substring(0, dot), name.substring(dot + 1));
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
