package dev.tenon.testkit.internal.response;

import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The error codes of single items in a response that is a success as a whole. */
public final class ItemErrors {
    private ItemErrors() {}

    /**
     * The codes of the items that failed, each once, in the order of the response.
     *
     * @param operation the operation
     * @param values its response, by wire name
     */
    public static List<String> of(Operation operation, Map<String, ?> values) {
        return operation.outcome().stream()
                .flatMap(outcome -> items(values.get(outcome.items())).flatMap(item -> code(outcome, item).stream()))
                .distinct()
                .toList();
    }

    private static Stream<Map<?, ?>> items(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().filter(Map.class::isInstance).map(item -> (Map<?, ?>) item)
                : Stream.empty();
    }

    private static Optional<String> code(Outcome outcome, Map<?, ?> item) {
        Optional<String> code = outcome.code().map(item::get).map(String::valueOf);
        Object flag = item.get(outcome.success());
        Boolean success = flag == null ? null : Boolean.valueOf(String.valueOf(flag));
        return code.filter(text -> ItemFailure.failed(success, text));
    }
}
