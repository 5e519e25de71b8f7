package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import dev.tenon.testkit.simulation.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The error codes that one operation may respond with: its own, then the common ones. */
public final class ErrorTable {
    private static final int STATUS_WHEN_UNDOCUMENTED = 400;

    private final String owner;
    private final List<String> own;
    private final Map<String, List<ErrorCode.Row>> rows = new LinkedHashMap<>();

    private ErrorTable(String owner, List<ErrorCode> own, List<ErrorCode> common) {
        this.owner = owner;
        this.own = own.stream().map(ErrorCode::code).toList();
        Stream.concat(own.stream(), common.stream())
                .forEach(error -> rows.computeIfAbsent(error.code(), code -> new ArrayList<>())
                        .addAll(error.rows()));
    }

    /** The codes of one operation of a description. */
    public static ErrorTable of(ApiModel model, Operation operation) {
        return new ErrorTable(
                operation.name(), operation.errors(), model.service().commonErrors());
    }

    /** The codes any operation may respond with. */
    public static ErrorTable common(ApiModel model) {
        return new ErrorTable(model.service().name(), List.of(), model.service().commonErrors());
    }

    /** Every code, the operation's own first. */
    public List<String> codes() {
        return List.copyOf(rows.keySet());
    }

    /** The codes the documents list for this operation itself. */
    public List<String> ownCodes() {
        return own;
    }

    /**
     * The first documented row of a code.
     *
     * @throws IllegalArgumentException when the code is not documented; the text names the nearest one that is
     */
    public Refusal named(String code) {
        return refusal(code, documented(code).get(0));
    }

    /**
     * The documented row of a code with a given HTTP status.
     *
     * @throws IllegalArgumentException when there is no such row
     */
    public Refusal named(String code, int status) {
        return documented(code).stream()
                .map(row -> refusal(code, row))
                .filter(refusal -> refusal.status() == status)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        owner + " documents " + code + ", but not with HTTP status " + status));
    }

    /** What a throttled call is refused with; the documented row where there is one. */
    public Refusal throttling() {
        return namedOr("Throttling", 429, "Request was denied due to request throttling.");
    }

    /** One refusal for each HTTP status that is documented for a code, without those that no server can send. */
    public static List<Refusal> sendable(ErrorCode code) {
        Map<Integer, Refusal> byStatus = new LinkedHashMap<>();
        for (ErrorCode.Row row : code.rows()) {
            Refusal refusal = refusal(code.code(), row);
            if (refusal.status() >= 300 && refusal.status() <= 599) {
                byStatus.putIfAbsent(refusal.status(), refusal);
            }
        }
        return List.copyOf(byStatus.values());
    }

    /** The first documented row of a code, or the values given when the code is not documented. */
    public Refusal namedOr(String code, int status, String message) {
        return rows.containsKey(code) ? named(code) : new Refusal(code, status, message);
    }

    /** The row of a code, with another message, or a row of these values when the code is not documented. */
    Refusal orElse(String code, int status, String message) {
        return new Refusal(code, namedOr(code, status, message).status(), message);
    }

    /** The first of the operation's own codes that a condition picks, with its documented status and message. */
    Optional<Refusal> own(Predicate<String> condition) {
        return own.stream().filter(condition).findFirst().map(this::named);
    }

    private static Refusal refusal(String code, ErrorCode.Row row) {
        return new Refusal(code, row.http().orElse(STATUS_WHEN_UNDOCUMENTED), row.message());
    }

    private List<ErrorCode.Row> documented(String code) {
        List<ErrorCode.Row> found = rows.get(code);
        if (found == null) {
            throw new IllegalArgumentException(owner + " documents no error \"" + code + "\""
                    + Nearest.code(code, rows.keySet())
                            .map(near -> "; did you mean \"" + near + "\"?")
                            .orElse(".")
                    + " To respond with it anyway, use failsUndocumented.");
        }
        return found;
    }
}
