package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.call.CallObserver;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.signing.RequestSigner;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Everything a pipeline is made of.
 *
 * @param service the service and where it is called
 * @param signer signs
 * @param credentials gives the credentials
 * @param retries how failed attempts are repeated
 * @param limits how long and how much
 * @param time everything that is not the same twice
 * @param observer sees every attempt
 * @param logged whether each call is logged
 * @param advised whether requests are held to advisory limits
 */
public record PipelineSettings(
        Service service,
        RequestSigner signer,
        CredentialsProvider credentials,
        RetryOptions retries,
        Limits limits,
        TimeSources time,
        @Nullable CallObserver observer,
        boolean logged,
        boolean advised) {
    /**
     * A service and where it is called.
     *
     * @param definition the service
     * @param endpoint scheme, host and port
     * @param region the region; empty when the client has none
     * @param format what the server is asked for
     */
    public record Service(ServiceDefinition definition, HttpUrl endpoint, String region, Format format) {}

    /**
     * How long a call may take and how much it may bring.
     *
     * @param callTimeout the deadline of a call; zero for none
     * @param readTimeout the longest silence; zero for no limit
     * @param connectTimeout the longest time to connect; zero for no limit
     * @param maxResponseBytes the longest response, after compression is undone
     */
    public record Limits(Duration callTimeout, Duration readTimeout, Duration connectTimeout, long maxResponseBytes) {
        /** The limits of a call that may have some of its own. */
        Limits of(CallOptions call) {
            if (call.callTimeout() == null && call.readTimeout() == null && call.connectTimeout() == null) {
                return this;
            }
            return new Limits(
                    Objects.requireNonNullElse(call.callTimeout(), callTimeout),
                    Objects.requireNonNullElse(call.readTimeout(), readTimeout),
                    Objects.requireNonNullElse(call.connectTimeout(), connectTimeout),
                    maxResponseBytes);
        }

        /** The setting that a call broke when it failed in a way, and how much it allows; empty where there is none. */
        String broken(Kind failure) {
            return switch (failure) {
                case CALL_TIMEOUT -> setting("callTimeout", callTimeout);
                case READ_TIMEOUT, WRITE_TIMEOUT -> setting("readTimeout", readTimeout);
                case CONNECT_TIMEOUT -> setting("connectTimeout", connectTimeout);
                case BODY_TOO_LARGE -> ": maxResponseBytes is " + maxResponseBytes;
                default -> "";
            };
        }

        private static String setting(String name, Duration length) {
            // A client of OkHttp that the caller brought may have a limit where there is none here.
            return length.isZero() ? "" : ": " + name + " is " + seconds(length) + " s";
        }

        private static String seconds(Duration length) {
            return BigDecimal.valueOf(length.toNanos(), 9).stripTrailingZeros().toPlainString();
        }
    }
}
