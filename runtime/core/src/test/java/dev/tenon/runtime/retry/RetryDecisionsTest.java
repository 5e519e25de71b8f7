package dev.tenon.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.TransportSettings;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ThrottledException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.runtime.generated.RetryDecision;
import dev.tenon.runtime.generated.RetryRules;
import dev.tenon.runtime.internal.retry.Backoff;
import dev.tenon.runtime.internal.retry.ServerHints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each decision by itself: whether to repeat, how long to wait, whether there is quota left. */
final class RetryDecisionsTest {
    private final RetryRules rules = KeyPairService.definition().retryRules();

    private static ErrorDetails details(String code, int status, boolean processed) {
        return new ErrorDetails(
                "Do", KeyPairErrorCode.of(code), code, "", status, null, null, null, Map.of(), 1, processed);
    }

    private static ApiException refusal(String code, int status) {
        return KeyPairService.definition().exception("no", details(code, status, true));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "R04, InternalError, 500, RETRY, FAIL",
        "R04, ServiceUnavailable, 503, RETRY, FAIL",
        "R04, '', 500, RETRY, FAIL",
        "R04, '', 502, RETRY, FAIL",
        "R04, '', 408, RETRY, FAIL",
        "R05, '', 501, FAIL, FAIL",
        "R05, '', 404, FAIL, FAIL",
        "R05, Unheard.Of, 404, FAIL, FAIL",
        "R05, InvalidInstanceId.NotFound, 503, FAIL, FAIL",
        "R06, IdempotentParameterMismatch, 400, FAIL, FAIL",
        "R07, SignatureNonceUsed, 400, SIGN_AGAIN, FAIL",
        "R09, IllegalTimestamp, 400, SIGN_AGAIN, SIGN_AGAIN",
        "R09, InvalidTimeStamp.Expired, 400, SIGN_AGAIN, SIGN_AGAIN"
    })
    @DisplayName("R04 R05 R06 R07 R09 what a refusal is worth, when repeating does no harm and when it might")
    void refusals(String row, String code, int status, RetryDecision harmless, RetryDecision risky) {
        assertThat(rules.judge(refusal(code, status), true)).as(row).isEqualTo(harmless);
        assertThat(rules.judge(refusal(code, status), false)).as(row).isEqualTo(risky);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DNS, true",
        "CONNECT, true",
        "CONNECT_TIMEOUT, true",
        "READ_TIMEOUT, true",
        "WRITE_TIMEOUT, true",
        "CLOSED, true",
        "TRUNCATED, true",
        "IO, true",
        "CALL_TIMEOUT, false",
        "CANCELLED, false",
        "BODY_TOO_LARGE, false",
        "PROTOCOL, false"
    })
    @DisplayName("R02 R03 R04 what a fault of the network is worth")
    void network(TransportException.Kind kind, boolean worth) {
        RetryDecision whenWorth = worth ? RetryDecision.RETRY : RetryDecision.FAIL;
        assertThat(rules.judge(fault(kind, true), true)).isEqualTo(whenWorth);
        assertThat(rules.judge(fault(kind, false), true)).isEqualTo(whenWorth);
        assertThat(rules.judge(fault(kind, false), false)).isEqualTo(whenWorth);
        assertThat(rules.judge(fault(kind, true), false)).isEqualTo(RetryDecision.FAIL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TLS", "PROXY"})
    @DisplayName("R03 what never reached the server is repeated, what broke on the way is not")
    void onTheWay(TransportException.Kind kind) {
        assertThat(rules.judge(fault(kind, false), false)).isEqualTo(RetryDecision.RETRY);
        assertThat(rules.judge(fault(kind, true), true)).isEqualTo(RetryDecision.FAIL);
    }

    private static TransportException fault(TransportException.Kind kind, boolean processed) {
        return new TransportException(kind, "x", ErrorDetails.ofCall("Do", 1, processed), null);
    }

    @Test
    @DisplayName("R05 R18 throttling slows down; unreadable answers and bad requests are final")
    void others() {
        ErrorDetails details = details("Throttling", 400, false);
        assertThat(rules.judge(new ThrottledException("x", details, null), false))
                .isEqualTo(RetryDecision.SLOW_DOWN);
        assertThat(rules.judge(new DecodeException(DecodeException.Kind.TRUNCATED, "", "x"), true))
                .isEqualTo(RetryDecision.FAIL);
        assertThat(rules.judge(new InvalidRequestException("Name", "x"), true)).isEqualTo(RetryDecision.FAIL);
    }

    @Test
    @DisplayName("R13 pauses never leave their limits, whatever the options")
    void pauses() {
        RetryOptions options =
                new RetryOptions(9, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(1_000), 0);
        Backoff most = new Backoff(options, new Highest());
        assertThat(List.of(
                        most.pauseMillis(1, false, 0),
                        most.pauseMillis(4, false, 0),
                        most.pauseMillis(5, false, 0),
                        most.pauseMillis(500, false, 0),
                        most.pauseMillis(2, true, 0),
                        most.pauseMillis(3, true, 0)))
                .containsExactly(100L, 800L, 1_000L, 1_000L, 600L, 1_000L);
        Backoff least = new Backoff(options, new Lowest());
        assertThat(least.pauseMillis(1, false, 0)).isZero();
        assertThat(least.pauseMillis(1, false, 70)).isEqualTo(70);
        assertThat(least.pauseMillis(1, false, 1_000)).isEqualTo(1_000);
        assertThat(least.pauseMillis(1, false, 1_001)).isEqualTo(-1);
        assertThat(most.pauseMillis(1, false, 70)).isEqualTo(100);
        RetryOptions none = new RetryOptions(9, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);
        assertThat(new Backoff(none, new Highest()).pauseMillis(3, true, 0)).isZero();
    }

    private static final class Highest implements RandomGenerator {
        @Override
        public long nextLong() {
            throw new AssertionError("without a bound");
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }

    private static final class Lowest implements RandomGenerator {
        @Override
        public long nextLong() {
            throw new AssertionError("without a bound");
        }

        @Override
        public long nextLong(long bound) {
            return 0;
        }
    }

    private static Backoff quotaOf(int retries) {
        return new Backoff(new RetryOptions(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, retries), new Lowest());
    }

    @Test
    @DisplayName("R15 a retry costs five, a success gives one back, one that was retried all five; never above full")
    void quota() {
        Backoff quota = quotaOf(2);
        quota.refill(true);
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isFalse();
        for (int success = 0; success < 4; success++) {
            quota.refill(false);
        }
        assertThat(quota.take()).isFalse();
        quota.refill(false);
        assertThat(quota.take()).isTrue();
        for (int success = 0; success < 50; success++) {
            quota.refill(true);
        }
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isFalse();
        Backoff unlimited = quotaOf(0);
        for (int retry = 0; retry < 100; retry++) {
            assertThat(unlimited.take()).isTrue();
        }
    }

    @ParameterizedTest(name = "R14 {0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'Sat, 01 Jan 2000 00:00:00 GMT', 946684800000",
                "'Fri, 31 Dec 1999 23:59:59 GMT', -1",
                "'Fri, 01 Jan 2100 00:00:00 GMT', 4102444800000",
                "'Fri, 01 Jan 2100 00:00:01 GMT', -1",
                "' Sun, 22 Nov 2026 00:00:00 GMT ', 1795305600000",
                "'', -1",
                "'Sun, 22 Nov 2026 00:00:00 GMT               ', 1795305600000",
                "2026-11-22, -1"
            })
    @DisplayName("R10 R14 only dates of this century count")
    void dates(String date, long expected) {
        Headers headers = new Headers.Builder().addUnsafeNonAscii("Date", date).build();
        assertThat(ServerHints.dateMillis(headers)).isEqualTo(expected);
        assertThat(ServerHints.dateMillis(Headers.of())).isEqualTo(-1);
    }

    @ParameterizedTest(name = "R14 {0} {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 0",
                "0, 9, 0",
                "7, 9, 7",
                "-, 9, 9000",
                "x, 9, 9000",
                "7x, 9, 9000",
                "-, 9:, 0",
                "-, 9/, 0",
                "-, 0, 0",
                "-, 9223372036854776, 9223372036854775807",
                "-, 9223372036854775, 9223372036854775000",
                "99999999999999999999, -, 9223372036854775799"
            })
    @DisplayName("R14 the service's own header goes before the standard one; nonsense counts as silence")
    void hints(@Nullable String own, @Nullable String standard, long expected) {
        Headers.Builder headers = new Headers.Builder();
        if (own != null) {
            headers.add("x-acs-retry-after", own);
        }
        if (standard != null) {
            headers.add("Retry-After", standard);
        }
        long now = Instant.parse("2026-11-22T00:00:00Z").toEpochMilli();
        assertThat(ServerHints.retryAfterMillis(headers.build(), now)).isEqualTo(expected);
    }

    @Test
    @DisplayName("R13 R21 options out of range are refused by name")
    void options() {
        Duration one = Duration.ofMillis(1);
        Duration negative = Duration.ofMillis(-1);
        assertThat(RetryOptions.NONE.maxAttempts()).isEqualTo(1);
        assertThat(RetryOptions.DEFAULT.maxAttempts(7))
                .isEqualTo(new RetryOptions(
                        7,
                        RetryOptions.DEFAULT.base(),
                        RetryOptions.DEFAULT.throttlingBase(),
                        RetryOptions.DEFAULT.cap(),
                        RetryOptions.DEFAULT.quota()));
        assertThatThrownBy(() -> new RetryOptions(0, one, one, one, 0)).hasMessageContaining("maxAttempts");
        for (Runnable wrong : List.<Runnable>of(
                () -> new RetryOptions(1, negative, one, one, 0),
                () -> new RetryOptions(1, one, negative, one, 0),
                () -> new RetryOptions(1, one, one, negative, 0),
                () -> new RetryOptions(1, one, one, one, -1))) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("retries");
        }
        assertThat(new RetryOptions(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0).quota())
                .isZero();
    }

    @Test
    @DisplayName("R16 R20 the machine's own sleeper waits as long as asked, and no longer once the call is cancelled")
    void sleeper() throws InterruptedException {
        long start = System.nanoTime();
        TransportSettings.Time.system().sleeper().sleep(60, () -> false);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(60), Duration.ofSeconds(5));
        AtomicInteger asked = new AtomicInteger();
        start = System.nanoTime();
        TransportSettings.Time.system().sleeper().sleep(60_000, () -> asked.incrementAndGet() == 2);
        assertThat(asked.get()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
