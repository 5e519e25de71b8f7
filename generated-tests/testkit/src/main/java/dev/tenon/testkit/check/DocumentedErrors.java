package dev.tenon.testkit.check;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The error codes that one operation may answer with: its own, then the common ones. */
public final class DocumentedErrors {
    private static final int STATUS_WHEN_UNDOCUMENTED = 400;

    private final String owner;
    private final Map<String, ErrorCode> own = new LinkedHashMap<>();
    private final Map<String, ErrorCode> all = new LinkedHashMap<>();

    private DocumentedErrors(String owner, List<ErrorCode> own, List<ErrorCode> common) {
        this.owner = owner;
        own.forEach(error -> this.own.put(error.code(), error));
        this.all.putAll(this.own);
        common.forEach(error -> this.all.putIfAbsent(error.code(), error));
    }

    /** The codes of one operation of a description. */
    public static DocumentedErrors of(ApiModel model, Operation operation) {
        return new DocumentedErrors(
                operation.name(), operation.errors(), model.service().commonErrors());
    }

    /** The codes any operation may answer with. */
    public static DocumentedErrors common(ApiModel model) {
        return new DocumentedErrors(
                model.service().name(), List.of(), model.service().commonErrors());
    }

    /** Every code, the operation's own first. */
    public Collection<ErrorCode> codes() {
        return List.copyOf(all.values());
    }

    /** The codes the documents list for this operation itself. */
    public Collection<ErrorCode> ownCodes() {
        return List.copyOf(own.values());
    }

    /**
     * The first documented row of a code.
     *
     * @throws IllegalArgumentException when the code is not documented; the text names the nearest one that is
     */
    public Refusal named(String code) {
        ErrorCode error = documented(code);
        ErrorCode.Row row = error.rows().get(0);
        return new Refusal(code, row.http().orElse(STATUS_WHEN_UNDOCUMENTED), row.message());
    }

    /**
     * The documented row of a code with a given HTTP status.
     *
     * @throws IllegalArgumentException when there is no such row
     */
    public Refusal named(String code, int status) {
        ErrorCode error = documented(code);
        return error.rows().stream()
                .filter(row -> row.http().orElse(STATUS_WHEN_UNDOCUMENTED) == status)
                .findFirst()
                .map(row -> new Refusal(code, status, row.message()))
                .orElseThrow(() -> new IllegalArgumentException(
                        owner + " documents " + code + ", but not with HTTP status " + status));
    }

    /** The first documented row of a code, or the values given when the code is not documented. */
    public Refusal namedOr(String code, int status, String message) {
        return all.containsKey(code) ? named(code) : new Refusal(code, status, message);
    }

    /** The row of a code, with another message, or a row of these values when the code is not documented. */
    Refusal orElse(String code, int status, String message) {
        ErrorCode error = all.get(code);
        int documented = error == null ? status : error.rows().get(0).http().orElse(status);
        return new Refusal(code, documented, message);
    }

    /** The first of the operation's own codes that a condition picks, with its documented status and message. */
    Optional<Refusal> own(Predicate<String> condition) {
        return own.keySet().stream().filter(condition).findFirst().map(this::named);
    }

    private ErrorCode documented(String code) {
        ErrorCode error = all.get(code);
        if (error == null) {
            throw new IllegalArgumentException(owner + " documents no error \"" + code + "\""
                    + Nearest.to(code, all.keySet())
                            .map(near -> "; did you mean \"" + near + "\"?")
                            .orElse("")
                    + " To answer with it all the same, use failsUndocumented.");
        }
        return error;
    }
}
