package dev.tenon.explorer.internal.page;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ErrorCode;
import java.util.List;

/** An error code with its documented rows. */
final class Errors {
    private Errors() {}

    static JsonValue of(ErrorCode code, Retries retries) {
        return new Members()
                .put("code", code.code())
                .put("constant", code.constantName())
                .put("text", code.text())
                .put("retry", retries.of(code.code()))
                .list("rows", code.rows(), row -> row(row).build())
                .build();
    }

    static Members row(ErrorCode.Row row) {
        return new Members()
                .put("http", row.http())
                .put("message", row.message())
                .put("text", row.text())
                .texts("sources", row.sources());
    }

    /** The same for whoever asks what is said, and not where. */
    static ErrorCode.Row withoutSources(ErrorCode.Row row) {
        return new ErrorCode.Row(row.http(), row.message(), row.text(), List.of());
    }
}
