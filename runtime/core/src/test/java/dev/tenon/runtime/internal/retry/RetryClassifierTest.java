package dev.tenon.runtime.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.Refusal;
import dev.tenon.runtime.error.ResponseHead;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.runtime.protocol.CodeRules;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each failure is worth. */
final class RetryClassifierTest {
    private static final CodeRules CODES =
            KeyPairService.definition().protocol().codes();

    private final RetryClassifier classifier = new RetryClassifier(CODES);

    private static CallProgress progress(boolean processed) {
        return new CallProgress("Do", 1, processed ? Phase.COMPLETE : Phase.CONNECTING, processed);
    }

    private static ApiException refusal(String code, int status) {
        ErrorDetails details = new ErrorDetails(
                progress(true),
                new ResponseHead(status, null, Map.of()),
                new Refusal(KeyPairErrorCode.of(code), code, "", Map.of(), CODES.isThrottling(code), null));
        return KeyPairService.definition().exception("no", details);
    }

    private static TransportException fault(TransportException.Kind kind, boolean processed) {
        return new TransportException(kind, "x", ErrorDetails.of(progress(processed)), null);
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
    void refusalsAreWorth(String row, String code, int status, RetryAdvice harmless, RetryAdvice risky) {
        assertThat(classifier.judge(refusal(code, status), true, true)).as(row).isEqualTo(harmless);
        assertThat(classifier.judge(refusal(code, status), true, false)).as(row).isEqualTo(risky);
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
        "PROTOCOL, false",
        "INTERNAL, false"
    })
    @DisplayName("R02 R03 R04 what a fault of the network is worth")
    void faultsOfTheNetworkAreWorth(TransportException.Kind kind, boolean worth) {
        RetryAdvice whenWorth = worth ? RetryAdvice.RETRY : RetryAdvice.FAIL;
        assertThat(classifier.judge(fault(kind, true), true, true)).isEqualTo(whenWorth);
        assertThat(classifier.judge(fault(kind, false), false, true)).isEqualTo(whenWorth);
        assertThat(classifier.judge(fault(kind, false), false, false)).isEqualTo(whenWorth);
        assertThat(classifier.judge(fault(kind, true), true, false)).isEqualTo(RetryAdvice.FAIL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TLS", "PROXY"})
    @DisplayName("R03 what never reached the server is repeated, what broke on the way is not")
    void whatBrokeOnTheWayIsNot(TransportException.Kind kind) {
        assertThat(classifier.judge(fault(kind, false), false, false)).isEqualTo(RetryAdvice.RETRY);
        assertThat(classifier.judge(fault(kind, true), true, true)).isEqualTo(RetryAdvice.FAIL);
    }

    @Test
    @DisplayName("R05 R18 throttling slows down; unreadable responses, bad requests and absent credentials are final")
    void everythingElseIsFinal() {
        assertThat(classifier.judge(refusal("Throttling", 400), false, false)).isEqualTo(RetryAdvice.SLOW_DOWN);
        assertThat(classifier.judge(new DecodeException(DecodeException.Kind.TRUNCATED, "", "x"), true, true))
                .isEqualTo(RetryAdvice.FAIL);
        assertThat(classifier.judge(new InvalidRequestException("Name", "x"), false, true))
                .isEqualTo(RetryAdvice.FAIL);
        assertThat(classifier.judge(new CredentialsException("x"), false, true)).isEqualTo(RetryAdvice.FAIL);
    }

    @Test
    @DisplayName("R02 R03 whether this attempt was sent decides, not whether an earlier one was")
    void theAttemptDecides() {
        TransportException fault = fault(TransportException.Kind.CONNECT, true);
        assertThat(classifier.judge(fault, false, false)).isEqualTo(RetryAdvice.RETRY);
    }
}
