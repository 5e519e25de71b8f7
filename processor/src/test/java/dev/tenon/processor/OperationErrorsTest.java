package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The enum of errors that each operation has on request. */
class OperationErrorsTest {
    @TempDir
    Path folder;

    @Test
    void aSwitchOverTheErrorsOfAnOperationNeedsNoDefaultUntilAnotherErrorIsDocumented() throws Exception {
        String use = """
                package sandbox;

                public class Use {
                    static String advice(KeysException error) {
                        return switch (AttachKeyPairError.of(error)) {
                            case DEPENDENCY_VIOLATION_WINDOWS_INSTANCE -> "use Linux";
                            case INVALID_INSTANCE_ID_NOT_FOUND -> "look again";
                            case OTHER -> "give up";
                        };
                    }

                    public static String advice(String code) {
                        return advice(new KeysException("", new dev.tenon.runtime.error.ErrorDetails(
                                new dev.tenon.runtime.error.CallProgress(
                                        "AttachKeyPair", 1, dev.tenon.runtime.error.Phase.COMPLETE, true),
                                new dev.tenon.runtime.error.ResponseHead(400, "r", java.util.Map.of()),
                                new dev.tenon.runtime.error.Refusal(
                                        KeysErrorCode.of(code), code, "", java.util.Map.of(), false, null))));
                    }
                }
                """;
        String client = """
                /** A client. */
                @dev.tenon.runtime.annotation.GenerateClient(
                        spec = "service.yaml", errors = dev.tenon.runtime.annotation.GenerateClient.Errors.PER_OPERATION)
                package sandbox;
                """;
        Sandbox.Compiled compiled = KeyPairs.sandbox(folder)
                .java("sandbox/package-info.java", client)
                .java("sandbox/Use.java", use)
                .compile();
        Sandbox more = KeyPairs.sandbox(folder.resolve("more"))
                .java("sandbox/package-info.java", client)
                .java("sandbox/Use.java", use);
        Path attach = folder.resolve("more/spec/operations/AttachKeyPair.yaml");
        Files.writeString(
                attach,
                Files.readString(attach)
                        .replace("errors:\n", "errors:\n  Quota.Exceeded: [ { http: 400, message: Full. } ]\n"));

        assertThat(compiled.messages()).isEmpty();
        Method advice = compiled.load().loadClass("sandbox.Use").getMethod("advice", String.class);
        assertThat(advice.invoke(null, "InvalidInstanceId.NotFound")).isEqualTo("look again");
        assertThat(advice.invoke(null, "Throttling")).isEqualTo("give up");
        assertThat(more.compile().messages())
                .anyMatch(message -> message.contains("does not cover all possible input values"));
    }
}
