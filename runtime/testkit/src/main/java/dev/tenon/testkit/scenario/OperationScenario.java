package dev.tenon.testkit.scenario;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.spec.model.Operation;
import dev.tenon.testkit.internal.check.DocumentedFields;
import dev.tenon.testkit.internal.check.ErrorTable;
import dev.tenon.testkit.internal.response.RecordTrees;
import dev.tenon.testkit.internal.scenario.Content;
import dev.tenon.testkit.internal.scenario.Delivery;
import dev.tenon.testkit.internal.scenario.PartialFailure;
import dev.tenon.testkit.internal.scenario.RecordedResponse;
import dev.tenon.testkit.internal.scenario.Scenarios;
import dev.tenon.testkit.internal.scenario.Step;
import dev.tenon.testkit.internal.scenario.Steps;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the next calls of one operation get, one call after the other; after that the endpoint behaves as usual. Each
 * verb applies to one call, unless {@link #times} or {@link #always} follows it. Signatures are still checked: a
 * scenario takes over where the service would look at the operation.
 */
public final class OperationScenario {
    private final Scenarios.Script script;
    private final Operation operation;
    private final ErrorTable errors;
    private final Steps steps;
    private final Predicate<ReceivedRequest> condition;

    /** Made by {@link dev.tenon.testkit.EmbeddedEndpoint#on}. */
    public OperationScenario(Scenarios.Script script) {
        this(script, request -> true);
    }

    private OperationScenario(Scenarios.Script script, Predicate<ReceivedRequest> condition) {
        this.script = script;
        this.operation = script.operation();
        this.errors = script.errors();
        this.steps = script.steps();
        this.condition = condition;
    }

    /**
     * Restricts the following verbs to calls that meet a condition, such as {@code request ->
     * request.parameter("KeyPairName").filter("deploy"::equals).isPresent()}. A call gets the first verb whose
     * condition it meets.
     */
    public OperationScenario when(Predicate<ReceivedRequest> met) {
        return new OperationScenario(script, met);
    }

    /**
     * Responds with a documented error, with its first documented HTTP status and message.
     *
     * @throws IllegalArgumentException when the operation documents no such code; the message names the nearest one
     */
    public OperationScenario fails(String code) {
        return step(new Content.Failure(errors.named(code)));
    }

    /** Responds with a documented error; the code is a constant of the generated enum. */
    public OperationScenario fails(ErrorCode code) {
        return fails(code.code());
    }

    /** Responds with the row of a documented error that has this HTTP status. */
    public OperationScenario fails(String code, int httpStatus) {
        return step(new Content.Failure(errors.named(code, httpStatus)));
    }

    /**
     * Responds with HTTP 200 in which the last item of the call failed with a documented error and the others
     * succeeded.
     *
     * @throws IllegalArgumentException when the operation documents no failures of single items, or no such code
     */
    public OperationScenario failsPartially(String code) {
        return step(new Content.Computed(PartialFailure.of(operation, script.protocol(), errors.named(code))));
    }

    /** Fails the last item of the call; the code is a constant of the generated enum. */
    public OperationScenario failsPartially(ErrorCode code) {
        return failsPartially(code.code());
    }

    /**
     * Responds with an undocumented error, as servers sometimes do.
     *
     * @throws IllegalArgumentException when the HTTP status is not from 200 to 599
     */
    public OperationScenario failsUndocumented(String code, int httpStatus, String message) {
        requireStatus(httpStatus);
        return step(new Content.Failure(new Refusal(code, httpStatus, message)));
    }

    /**
     * Responds with a success made of plain values by wire name; lists are plain lists, however they are wrapped on the
     * wire.
     *
     * @throws IllegalArgumentException when the description has no such field; the message names the nearest one
     */
    public OperationScenario responds(Map<String, ?> values) {
        DocumentedFields.check(operation, values);
        return respondsUndocumented(values);
    }

    /** Responds with a success that may have undocumented fields, as servers sometimes do. */
    public OperationScenario respondsUndocumented(Map<String, ?> values) {
        return step(new Content.Values(new LinkedHashMap<>(values)));
    }

    /** Responds with a success; the record is the generated response of this operation. */
    public OperationScenario responds(Record response) {
        return responds(RecordTrees.of(operation, response));
    }

    /**
     * Responds with exactly this.
     *
     * @throws IllegalArgumentException when the HTTP status is not from 200 to 599
     */
    public OperationScenario respondsText(int httpStatus, String contentType, String body) {
        requireStatus(httpStatus);
        return step(new Content.Raw(httpStatus, contentType, body));
    }

    /**
     * Responds with a response recorded in a file: status line, headers, an empty line and the body, as {@code curl -i}
     * writes them.
     *
     * @throws IllegalArgumentException when the file is not such a recording
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public OperationScenario replays(Path file) {
        RecordedResponse recorded = RecordedResponse.read(file);
        return step(recorded.content(), Delivery.USUAL.with(recorded.headers()));
    }

    /** Responds with a web page, as a proxy between client and service might. */
    public OperationScenario respondsHtml(int httpStatus) {
        return respondsText(
                httpStatus,
                "text/html;charset=utf-8",
                "<!DOCTYPE html><html><head><title>" + httpStatus + "</title></head><body>" + httpStatus
                        + "</body></html>");
    }

    /** Responds with {@code Throttling}, {@code calls} times; clients are told to wait when the duration is positive. */
    public OperationScenario throttles(int calls, Duration retryAfter) {
        Refusal refusal = errors.throttling();
        Map<String, String> headers = new LinkedHashMap<>();
        if (!retryAfter.isZero()) {
            headers.put("x-acs-retry-after", Long.toString(retryAfter.toMillis()));
        }
        if (retryAfter.toSeconds() > 0) {
            headers.put("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        return step(new Content.Failure(refusal), Delivery.USUAL.with(headers)).times(calls);
    }

    /** The same as {@link #throttles}, for the middle of a sentence. */
    public OperationScenario thenThrottles(int calls, Duration retryAfter) {
        return throttles(calls, retryAfter);
    }

    /** The same as {@link #fails(String)}, for the middle of a sentence. */
    public OperationScenario thenFails(String code) {
        return fails(code);
    }

    /** Responds as usual, but closes the connection after this many bytes of the body. */
    public OperationScenario cutsAfterBytes(int bytes) {
        return step(new Content.Usual(), Delivery.USUAL.cutAfter(bytes));
    }

    /** Responds as usual, after a delay. */
    public OperationScenario delays(Duration time) {
        return step(new Content.Usual(), Delivery.USUAL.after(time));
    }

    /** Reads the request and does not respond. */
    public OperationScenario stalls() {
        return step(new Content.Usual(), Delivery.USUAL.silent(Delivery.Silence.STALL));
    }

    /** Reads the request and closes the connection without a response. */
    public OperationScenario closesWithoutResponse() {
        return step(new Content.Usual(), Delivery.USUAL.silent(Delivery.Silence.CLOSE));
    }

    /** Reads the request and resets the connection. */
    public OperationScenario resets() {
        return step(new Content.Usual(), Delivery.USUAL.silent(Delivery.Silence.RESET));
    }

    /** Responds as the endpoint does without a scenario; in strict mode this makes a call expected. */
    public OperationScenario respondsAsUsual() {
        return step(new Content.Usual());
    }

    /** Forgets the remaining steps. */
    public OperationScenario forget() {
        steps.clear();
        return this;
    }

    /** Applies the previous verb to this many calls. */
    public OperationScenario times(int calls) {
        steps.repeatLast(calls);
        return this;
    }

    /** Applies the previous verb to all further calls. */
    public OperationScenario always() {
        steps.repeatLast(Steps.FOREVER);
        return this;
    }

    private static void requireStatus(int httpStatus) {
        if (httpStatus < 200 || httpStatus > 599) {
            throw new IllegalArgumentException(
                    "no response has the HTTP status " + httpStatus + "; name one from 200 to 599");
        }
    }

    private OperationScenario step(Content content) {
        return step(content, Delivery.USUAL);
    }

    private OperationScenario step(Content content, Delivery delivery) {
        steps.add(new Step(content, delivery), condition);
        return this;
    }
}
