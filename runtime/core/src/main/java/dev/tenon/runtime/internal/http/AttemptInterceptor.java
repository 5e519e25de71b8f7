package dev.tenon.runtime.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The first interceptor of an attempt, around those of the caller: sets the timeouts of the call, tells the resolver whose
 * host it looks up, and turns whatever is thrown inside into a failure of input, which OkHttp passes on from synchronous
 * and asynchronous calls alike.
 */
public final class AttemptInterceptor implements Interceptor {
    private final CancellableDns dns;

    AttemptInterceptor(CancellableDns dns) {
        this.dns = dns;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Attempt attempt = Attempt.of(chain.request());
        if (attempt == null) {
            return chain.proceed(chain.request());
        }
        dns.begin(attempt.trace());
        try {
            return withTimeouts(chain, attempt.timeouts()).proceed(chain.request());
        } catch (IOException failure) {
            throw failure;
        } catch (Throwable thrown) {
            throw new Thrown(thrown);
        } finally {
            dns.end();
        }
    }

    private static Chain withTimeouts(Chain chain, Attempt.Timeouts timeouts) {
        Chain adjusted = chain;
        if (timeouts.read() != null) {
            int millis = millis(timeouts.read());
            adjusted = adjusted.withReadTimeout(millis, TimeUnit.MILLISECONDS)
                    .withWriteTimeout(millis, TimeUnit.MILLISECONDS);
        }
        if (timeouts.connect() != null) {
            adjusted = adjusted.withConnectTimeout(millis(timeouts.connect()), TimeUnit.MILLISECONDS);
        }
        return adjusted;
    }

    /** Zero means no limit to OkHttp; what is shorter than a millisecond is one. */
    private static int millis(Duration duration) {
        return duration.isZero() ? 0 : Math.toIntExact(Math.max(1, duration.toMillis()));
    }

    /** What was thrown on the way, other than an I/O failure. */
    public static final class Thrown extends IOException {
        private static final long serialVersionUID = 1L;

        Thrown(Throwable cause) {
            super("an interceptor or OkHttp itself failed", cause);
        }
    }
}
