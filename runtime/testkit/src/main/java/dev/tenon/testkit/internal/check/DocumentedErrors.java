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
public final class DocumentedErrors {
    private static final int STATUS_WHEN_UNDOCUMENTED = 400;

    private final String owner;
    private final List<String> own;
    private final Map<String, List<ErrorCode.Row>> rows = new LinkedHashMap<>();

    private DocumentedErrors(String owner, List<ErrorCode> own, List<ErrorCode> common) {
        this.owner = owner;
        this.own = own.stream().map(ErrorCode::code).toList();
        Stream.concat(own.stream(), common.stream())
                .forEach(error -> rows.computeIfAbsent(error.code(), code -> new ArrayList<>())
                        .addAll(error.rows()));
    }

    /** The codes of one operation of a description. */
    public static DocumentedErrors of(ApiModel model, Operation operation) {
        return new DocumentedErrors(
                operation.name(), operation.errors(), model.service().commonErrors());
    }

    /** The codes any operation may respond with. */
    public static DocumentedErrors common(ApiModel model) {
        return new DocumentedErrors(
                model.service().name(), List.of(), model.service().commonErrors());
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
                    + " To respond with it all the same, use failsUndocumented.");
        }
        return found;
    }
}
