package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.internal.provider.CommandCredentials;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Configures a program that prints credentials, as a JSON document with {@code access_key_id}, {@code access_key_secret}
 * and, when they are temporary, {@code sts_token} and {@code expiration}. Not safe for use by several threads; the
 * provider is.
 */
public final class ExternalCommandBuilder {
    private final Surroundings surroundings;
    private @Nullable String command;
    private Duration timeout = Duration.ofSeconds(60);

    ExternalCommandBuilder(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The command, split at spaces like a shell does, with quotes and backslashes, but run without a shell. Required.
     */
    public ExternalCommandBuilder command(String line) {
        command = line;
        return this;
    }

    /** How long the program may take before it is stopped. Defaults to 60 s. */
    public ExternalCommandBuilder timeout(Duration longest) {
        timeout = longest;
        return this;
    }

    /**
     * Builds the provider. Nothing is run yet.
     *
     * @throws InvalidRequestException when the command is missing or invalid
     */
    public CredentialsProvider build() {
        String line = command;
        if (line == null) {
            throw new InvalidRequestException("command", "is required");
        }
        return new CommandCredentials("command", line, timeout, surroundings.time());
    }
}
