package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.fixture.Clients;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Looks for the canary in everything a failure can show: messages, causes, suppressed, stack, details. */
final class SecretScan {
    private SecretScan() {}

    static void assertClean(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        if (failure instanceof dev.tenon.runtime.error.ApiException api) {
            text.append(String.valueOf(api.details()))
                    .append(String.valueOf(api.details().serverMessage()));
        }
        assertThat(text.toString())
                .doesNotContain(Clients.SECRET)
                .doesNotContain("Signature=")
                .doesNotContain("CanaryToken")
                .doesNotContain("CanaryPassword");
    }
}
