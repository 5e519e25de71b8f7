package dev.tenon.testkit.junit;

import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.scenario.OperationScenario;
import java.time.Duration;

/** Prepares an endpoint for one failure. */
final class FailurePreparation {
    private static final int FIRST_BYTES = 20;

    private FailurePreparation() {}

    static void prepare(EmbeddedEndpoint endpoint, Failure failure) {
        OperationScenario scenario = endpoint.on(failure.operation()).forget();
        switch (failure.kind()) {
            case OWN_ERROR, COMMON_ERROR ->
                scenario.failsUndocumented(failure.code(), failure.httpStatus(), failure.message())
                        .always();
            case THROTTLED_ONCE -> scenario.throttles(1, Duration.ZERO);
            case PARTIAL_FAILURE -> scenario.failsPartially(failure.code()).always();
            case CLOSED_CONNECTION -> scenario.closesWithoutResponse().always();
            case RESET_CONNECTION -> scenario.resets().always();
            case CUT_RESPONSE -> scenario.cutsAfterBytes(FIRST_BYTES).always();
            case STALLED_RESPONSE -> scenario.stalls().always();
            case WEB_PAGE -> scenario.respondsHtml(failure.httpStatus()).always();
        }
    }
}
