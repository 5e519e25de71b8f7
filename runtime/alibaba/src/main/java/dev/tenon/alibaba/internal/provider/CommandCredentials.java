package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.json.JsonObject;
import dev.tenon.alibaba.internal.json.MalformedJsonException;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that a program prints. It is run without a shell; what it prints to its standard error is dropped, and
 * nothing of what it prints is quoted. Credentials without an expiration are fetched again after a minute.
 */
public final class CommandCredentials extends RefreshingProvider {
    private static final String WHO = "the external command";
    private static final int LIMIT = 64 * 1_024;
    private static final long BETWEEN_LOOKS_MILLIS = 20;
    private static final Duration WITHOUT_EXPIRATION = Duration.ofMinutes(6);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final List<String> words;
    private final long timeoutNanos;
    private final TimeSources time;

    /**
     * A provider.
     *
     * @param setting where the command was set, for messages
     * @param command the command
     * @param timeout how long it may take
     * @param time the clock, and the time the command takes
     * @throws InvalidRequestException when it is not a command
     */
    public CommandCredentials(String setting, String command, Duration timeout, TimeSources time) {
        super(time.clock());
        this.words = CommandLine.split(command);
        if (words.isEmpty() || words.get(0).isEmpty()) {
            throw new InvalidRequestException(
                    setting, "is not a command: it is empty, or a quote or a backslash at its end is left open");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new InvalidRequestException("timeout", "must be above 0 and at most 10 minutes");
        }
        this.timeoutNanos = timeout.toNanos();
        this.time = time;
    }

    @Override
    protected ExpiringCredentials fetch() {
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException unstartable) {
            // Its message quotes the command.
            throw new CredentialsException(WHO + " cannot be started");
        }
        try {
            process.getOutputStream().close();
            return credentials(output(process));
        } catch (IOException broken) {
            throw new CredentialsException(WHO + " closed its output");
        } catch (InterruptedException awake) {
            Thread.currentThread().interrupt();
            throw new CredentialsException("interrupted while " + WHO + " was running");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Reads while the program runs, on this thread: it may print more than a pipe holds. */
    private byte[] output(Process process) throws IOException, InterruptedException {
        long started = time.nanos().getAsLong();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        InputStream stream = process.getInputStream();
        boolean running = true;
        while (running) {
            running = !process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            output.write(stream.readNBytes(Math.min(stream.available(), LIMIT + 1 - output.size())));
            if (output.size() > LIMIT) {
                throw new CredentialsException(WHO + " printed more than " + LIMIT + " bytes");
            }
            if (running && time.nanos().getAsLong() - started >= timeoutNanos) {
                throw new CredentialsException(WHO + " took longer than " + TimeUnit.NANOSECONDS.toMillis(timeoutNanos)
                        + " ms and was stopped");
            }
        }
        if (process.exitValue() != 0) {
            throw new CredentialsException(WHO + " ended with exit code " + process.exitValue());
        }
        return output.toByteArray();
    }

    private ExpiringCredentials credentials(byte[] output) {
        JsonObject printed;
        try {
            printed = JsonObject.parse(output);
        } catch (MalformedJsonException malformed) {
            throw new CredentialsException(WHO + " printed something that " + malformed.getMessage());
        }
        String mode = printed.text("mode");
        String id = printed.text("access_key_id");
        String secret = printed.text("access_key_secret");
        String token = printed.text("sts_token");
        if (mode != null && !mode.equals("AK") && !mode.equals("StsToken")) {
            throw new CredentialsException(WHO + " printed a mode other than AK and StsToken");
        }
        if (id == null || secret == null || ("StsToken".equals(mode) && token == null)) {
            String missing = id == null ? "access_key_id" : secret == null ? "access_key_secret" : "sts_token";
            throw new CredentialsException(WHO + " printed credentials without " + missing);
        }
        Instant expiration = expiration(printed.text("expiration"));
        try {
            return new ExpiringCredentials(AccessKeys.of(id, secret, token), expiration);
        } catch (InvalidRequestException refused) {
            throw new CredentialsException(WHO + " printed unusable credentials: " + refused.getMessage());
        }
    }

    private Instant expiration(@Nullable String text) {
        Instant said = AccessKeys.time(WHO, text);
        return said == null ? time.clock().instant().plus(WITHOUT_EXPIRATION) : said;
    }
}
