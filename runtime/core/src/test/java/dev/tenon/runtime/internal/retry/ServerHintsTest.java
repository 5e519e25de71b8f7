package dev.tenon.runtime.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.runtime.protocol.ResponseRules;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server says of time. */
final class ServerHintsTest {
    private static final ResponseRules RULES =
            KeyPairService.definition().protocol().response();

    @ParameterizedTest(name = "R14 N19 {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Retry-After, 2, 2000",
                "Retry-After, -5, 0",
                "Retry-After, 99999999999999999999999, huge",
                "Retry-After, 'Sun, 22 Nov 2026 00:00:03 GMT', 3000",
                "Retry-After, 'Sun, 22 Nov 2026 00:00:00 GMT', 0",
                "Retry-After, soon, 0",
                "x-acs-retry-after, 1500, 1500",
                "X-Other, 7, 0"
            })
    @DisplayName("R14 N19 what the server says of waiting")
    void leastPausesAreRead(String name, String value, String expected) {
        long millis = ServerHints.retryAfterMillis(
                Headers.of(name, value),
                RULES,
                Instant.parse("2026-11-22T00:00:00Z").toEpochMilli());
        if (expected.equals("huge")) {
            assertThat(millis).isGreaterThan(1_000_000_000_000L);
        } else {
            assertThat(millis).isEqualTo(Long.parseLong(expected));
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
    void datesOfThisCenturyCount(String date, long expected) {
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
    void ownHeadersGoFirst(@Nullable String own, @Nullable String standard, long expected) {
        Headers.Builder headers = new Headers.Builder();
        if (own != null) {
            headers.add("x-acs-retry-after", own);
        }
        if (standard != null) {
            headers.add("Retry-After", standard);
        }
        long now = Instant.parse("2026-11-22T00:00:00Z").toEpochMilli();
        assertThat(ServerHints.retryAfterMillis(headers.build(), RULES, now)).isEqualTo(expected);
    }
}
