package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import java.util.List;

/**
 * The schemas of which a value meets one, or at least one; null is not counted.
 *
 * @param all the schemas
 */
record SchemaChoices(List<Schema> all) {
    static SchemaChoices of(List<Schema> written) {
        return new SchemaChoices(
                written.stream().filter(choice -> !choice.type().equals("null")).toList());
    }

    /** Gives the type of single values that they have in common, as a list of types has one; empty where they have none. */
    String type() {
        List<String> words = all.stream()
                .map(choice -> choice.reference().isPresent() ? "" : choice.scalar())
                .distinct()
                .toList();
        if (words.size() == 1) {
            return words.get(0);
        }
        if (words.contains("")) {
            return "";
        }
        String type = SchemaWords.type(all.stream().map(Schema::type).toList());
        return type.equals("integer") ? "long" : type.equals("any") ? "" : type;
    }

    /** Gives the values of all of them where each is a closed list of values; empty where one is not. */
    List<AllowedValue> values() {
        return all.stream().allMatch(Schema::listed)
                ? all.stream()
                        .flatMap(choice -> choice.values().stream().map(value -> titled(value, choice)))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** A choice of one value explains it. */
    private static AllowedValue titled(AllowedValue value, Schema choice) {
        return choice.values().size() == 1 && value.title().isEmpty()
                ? new AllowedValue(value.value(), choice.prose())
                : value;
    }
}
