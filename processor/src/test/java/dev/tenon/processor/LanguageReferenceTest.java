package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the language reference becomes Java that compiles; its first line says where it belongs. */
@Tag("long")
class LanguageReferenceTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n# ([^\n]+)\n(.*?)```", Pattern.DOTALL);
    private static final String SERVICE = "tenon: 1\nservice: Shop\nversion: \"1\"\n";

    private static final String SIGNER = """
            package com.example;

            import dev.tenon.runtime.signing.RequestSigner;
            import dev.tenon.runtime.signing.SignedRequest;
            import dev.tenon.runtime.signing.SigningInput;

            /** Signs nothing. */
            public final class MySigner implements RequestSigner {
                /** The only one. */
                public MySigner() {}

                @Override
                public String name() {
                    return "mine";
                }

                @Override
                public SignedRequest sign(SigningInput request) {
                    throw new UnsupportedOperationException();
                }
            }
            """;

    @TempDir
    Path folder;

    /**
     * One example.
     *
     * @param place the words of its first line
     * @param text the rest
     */
    record Example(String place, String text) {
        @Override
        public String toString() {
            return place + ": " + text.lines().findFirst().orElse("");
        }
    }

    static List<Example> examples() {
        try {
            return BLOCK.matcher(Files.readString(Sandbox.module("spec", "README.md")))
                    .results()
                    .map(found -> new Example(found.group(1), found.group(2)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    @DisplayName("compiles with -Xlint:all -Werror")
    void compiles(Example example) {
        Sandbox sandbox = new Sandbox(folder).java("com/example/MySigner.java", SIGNER);
        switch (example.place()) {
            case "service.yaml", "operations/AttachLabel.yaml" ->
                examples().stream()
                        .filter(each -> !each.place().startsWith("in "))
                        .forEach(each -> sandbox.spec(each.place(), each.text()));
            case "in service.yaml" -> service(sandbox, example.text());
            case "glossary.yaml" -> service(sandbox, "glossary: glossary.yaml\n");
            default -> {
                sandbox.spec(
                        "service.yaml", SERVICE + "endpoints: { default: shop.example.com }\noperations: [Example]\n");
                sandbox.spec("operations/Example.yaml", "operation: Example\n" + example.text());
            }
        }

        Sandbox.Compiled compiled = sandbox.client().compile("-Xdoclint:all/protected");

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.success()).isTrue();
    }

    private static void service(Sandbox sandbox, String text) {
        String endpoints = text.contains("endpoints:") ? "" : "endpoints: { default: shop.example.com }\n";
        String operations = text.contains("operations:") ? "" : "operations: [DescribePolicyEx]\n";
        sandbox.spec("service.yaml", SERVICE + endpoints + operations + text);
        String used = text.contains("  Category:")
                ? "response: { Root: { type: Category } }\n"
                : text.contains("  Condition:") ? "parameters: { Like: { type: Condition } }\n" : "";
        sandbox.spec("operations/DescribePolicyEx.yaml", "operation: DescribePolicyEx\n" + used);
        if (text.contains("glossary.yaml")) {
            examples().stream()
                    .filter(each -> each.place().equals("glossary.yaml"))
                    .forEach(each -> sandbox.spec(each.place(), each.text()));
        }
        if (text.contains("~case")) {
            sandbox.spec("operations/DescribePolicyEX~case.yaml", "operation: DescribePolicyEX\n");
        }
    }
}
