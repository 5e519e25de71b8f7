package dev.tenon.runtime.call;

import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.signing.NonceSource;
import dev.tenon.runtime.signing.SignatureStyle;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Everything a transport is made of. Immutable; only this package looks inside. */
public final class TransportSettings {
    final ServiceDefinition definition;
    final HttpUrl endpoint;
    final Format format;
    final SignatureStyle style;
    final CredentialsProvider provider;
    final RetryOptions retries;
    final Duration callTimeout;
    final Duration readTimeout;
    final Duration connectTimeout;
    final long maxAnswerBytes;
    final Time time;
    final @Nullable CallObserver observer;

    /**
     * Everything at once.
     *
     * @param definition the service
     * @param endpoint where it listens
     * @param format what the server is asked for
     * @param style the way to sign
     * @param provider gives the credentials
     * @param retries how failed attempts are repeated
     * @param callTimeout the deadline of a call; zero for none
     * @param readTimeout the longest silence
     * @param connectTimeout the longest time to connect
     * @param maxAnswerBytes the longest answer, after compression is undone
     * @param time clock, randomness and waiting
     * @param observer sees every attempt
     */
    public TransportSettings(
            ServiceDefinition definition,
            HttpUrl endpoint,
            Format format,
            SignatureStyle style,
            CredentialsProvider provider,
            RetryOptions retries,
            Duration callTimeout,
            Duration readTimeout,
            Duration connectTimeout,
            long maxAnswerBytes,
            Time time,
            @Nullable CallObserver observer) {
        this.definition = definition;
        this.endpoint = endpoint;
        this.format = format;
        this.style = style;
        this.provider = provider;
        this.retries = retries;
        this.callTimeout = callTimeout;
        this.readTimeout = readTimeout;
        this.connectTimeout = connectTimeout;
        this.maxAnswerBytes = maxAnswerBytes;
        this.time = time;
        this.observer = observer;
    }

    /**
     * Clock, randomness and waiting; replaced in tests.
     *
     * @param clock the time of day
     * @param nanos a steady count of nanoseconds
     * @param random for pauses
     * @param sleeper waits
     * @param nonces a nonce for each signature
     */
    public record Time(
            InstantSource clock, LongSupplier nanos, RandomGenerator random, Sleeper sleeper, NonceSource nonces) {
        /** The machine's own. */
        public static Time system() {
            Machine machine = new Machine();
            return new Time(InstantSource.system(), machine, machine, machine, NonceSource.unique());
        }
    }

    /** A class rather than lambdas, for the sake of the first call; each thread draws from its own random source. */
    private static final class Machine implements LongSupplier, RandomGenerator, Sleeper {
        private static final long SLICE_MILLIS = 40;

        @Override
        public long getAsLong() {
            return System.nanoTime();
        }

        @Override
        public long nextLong() {
            return ThreadLocalRandom.current().nextLong();
        }

        /** In slices, so that a cancelled call ends soon. */
        @Override
        public void sleep(long millis, BooleanSupplier cancelled) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (!cancelled.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime() + 999_999);
                if (left <= 0) {
                    return;
                }
                Thread.sleep(Math.min(left, SLICE_MILLIS));
            }
        }
    }
}
