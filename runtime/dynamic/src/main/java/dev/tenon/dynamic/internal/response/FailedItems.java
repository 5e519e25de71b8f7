package dev.tenon.dynamic.internal.response;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonBoolean;
import dev.tenon.spec.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the items that failed in a response with an HTTP status of success. */
public final class FailedItems {
    private FailedItems() {}

    /**
     * The failures in a response.
     *
     * @param outcome where the response has them
     * @param response the response
     * @param codes gives the typed code of a code
     */
    public static List<ItemFailure> of(Outcome outcome, JsonValue response, Function<String, ErrorCode> codes) {
        List<ItemFailure> failures = new ArrayList<>();
        List<JsonValue> items =
                response.get(outcome.items()).map(JsonValue::elements).orElse(List.of());
        for (JsonValue item : items) {
            Boolean success = item.get(outcome.success())
                    .filter(JsonBoolean.class::isInstance)
                    .map(flag -> ((JsonBoolean) flag).value())
                    .orElse(null);
            String code = text(item, outcome.code());
            if (ItemFailure.failed(success, code)) {
                String raw = code == null ? "" : code;
                String subject = text(item, outcome.subject());
                failures.add(new ItemFailure(subject, codes.apply(raw), raw, text(item, outcome.message())));
            }
        }
        return List.copyOf(failures);
    }

    private static @Nullable String text(JsonValue item, Optional<String> field) {
        return field.flatMap(item::get).map(JsonValue::text).orElse(null);
    }
}
