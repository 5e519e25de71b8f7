package dev.tenon.explorer.internal.page;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every error code of a service, with the operations that document it. */
public final class ErrorCentre {
    /** Where a code is documented: by an operation, or for all of them. */
    private record Place(Optional<String> operation, ErrorCode code) {}

    private final Map<String, List<Place>> places = new TreeMap<>();
    private final Retries retries;

    private ErrorCentre(Retries retries) {
        this.retries = retries;
    }

    /** The codes of a description. */
    public static ErrorCentre of(ApiModel model) {
        ErrorCentre centre =
                new ErrorCentre(Retries.of(model.service().protocol().retry()));
        model.service().commonErrors().forEach(code -> centre.add(Optional.empty(), code));
        for (Operation operation : model.operations()) {
            operation.errors().forEach(code -> centre.add(Optional.of(operation.name()), code));
        }
        return centre;
    }

    private void add(Optional<String> operation, ErrorCode code) {
        places.computeIfAbsent(code.code(), name -> new ArrayList<>()).add(new Place(operation, code));
    }

    /** The codes in the order of the alphabet. */
    public List<String> codes() {
        return List.copyOf(places.keySet());
    }

    /** What a code means, or one of its rows where nothing is said of the code itself; may be empty. */
    public LocalizedText text(String code) {
        return places.getOrDefault(code, List.of()).stream()
                .map(Place::code)
                .flatMap(documented -> Stream.concat(
                        Stream.of(documented.text()), documented.rows().stream().map(ErrorCode.Row::text)))
                .filter(text -> !text.byLanguage().isEmpty())
                .findFirst()
                .orElse(LocalizedText.NONE);
    }

    /** What a client does by itself when the code comes; see {@link Retries#of(String)}. */
    public Optional<String> retry(String code) {
        return retries.of(code);
    }

    /** The messages that are documented for a code. */
    public List<String> messages(String code) {
        return places.getOrDefault(code, List.of()).stream()
                .flatMap(place -> place.code().rows().stream())
                .map(ErrorCode.Row::message)
                .distinct()
                .toList();
    }

    /** One line of a list of codes. */
    public JsonValue line(String code) {
        List<Place> documented = places.getOrDefault(code, List.of());
        List<String> statuses = documented.stream()
                .flatMap(place -> place.code().rows().stream())
                .flatMapToInt(row -> row.http().stream())
                .sorted()
                .distinct()
                .mapToObj(Integer::toString)
                .toList();
        return new Members()
                .put("code", code)
                .put("text", text(code))
                .texts("statuses", statuses)
                .put(
                        "operations",
                        documented.stream()
                                .filter(place -> place.operation().isPresent())
                                .count())
                .put("retry", retries.of(code))
                .build();
    }

    /** Everything about a code; empty when no document has it. */
    public Optional<JsonValue> page(String code) {
        List<Place> documented = places.get(code);
        if (documented == null) {
            return Optional.empty();
        }
        Map<ErrorCode.Row, List<String>> operations = new LinkedHashMap<>();
        for (Place place : documented) {
            for (ErrorCode.Row row : place.code().rows()) {
                List<String> named = operations.computeIfAbsent(Errors.withoutSources(row), any -> new ArrayList<>());
                place.operation().ifPresent(named::add);
            }
        }
        return Optional.of(new Members()
                .put("code", code)
                .put("constant", documented.get(0).code().constantName())
                .put("text", text(code))
                .put("retry", retries.of(code))
                .list(
                        "documented",
                        operations.entrySet(),
                        entry -> Errors.row(entry.getKey())
                                .texts("operations", entry.getValue())
                                .build())
                .build());
    }
}
