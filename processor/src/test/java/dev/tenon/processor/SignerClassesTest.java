package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signers that a description names and generated code cannot make. */
class SignerClassesTest {
    private static final String SIGNER = """
            package sandbox;

            /** Made by nobody else. */
            abstract class HiddenSigner implements dev.tenon.runtime.signing.RequestSigner {}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Sandbox.Compiled compiled(String signer) {
        return KeyPairs.sandbox(folder)
                .spec("service.yaml", KeyPairs.text("service.yaml").replace("signer: hmac-sha1", signer))
                .java("sandbox/HiddenSigner.java", SIGNER)
                .client()
                .compile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws-sigv4 | comes with dev.tenon:tenon-aws, which is not on the class path; add it to the dependencies",
                "dev.tenon.aws.signing.SigV4Signer | comes with dev.tenon:tenon-aws, which is not on the class path;"
                        + " add it to the dependencies",
                "dev.tenon.alibaba.signing.HmacSha1Singer | is not a class on the class path;"
                        + " did you mean 'dev.tenon.alibaba.signing.HmacSha1Signer'?",
                "com.example.NoSigner | is not a class on the class path",
                "java.lang.String | does not implement dev.tenon.runtime.signing.RequestSigner",
                "sandbox.HiddenSigner | has to be a public class with a public constructor without parameters"
            })
    @DisplayName(
            "a signer that cannot be made is an error at the line of the description that names it, and the only one")
    void aSignerThatCannotBeMadeIsAnErrorInTheDescription(String signer, String mistake) {
        Sandbox.Compiled compiled = compiled("signer: [hmac-sha1, " + signer + "]");

        assertThat(compiled.sources()).isEmpty();
        assertThat(compiled.messages())
                .map(message -> message.lines().findFirst().orElse(""))
                .contains("[SPEC-050] service.yaml:12:23: the signer '" + signer + "' " + mistake);
    }

    @Test
    @DisplayName("a signer that the protocol brings is told at the beginning of the file")
    void aSignerOfTheProtocolIsToldAtTheBeginning() {
        assertThat(compiled("extends: aws-query").messages())
                .anySatisfy(message -> assertThat(message)
                        .startsWith(
                                "[SPEC-050] service.yaml:1:1: the signer 'aws-sigv4' comes with dev.tenon:tenon-aws,"));
    }
}
