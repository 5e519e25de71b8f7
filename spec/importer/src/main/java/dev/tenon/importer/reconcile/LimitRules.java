package dev.tenon.importer.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Keeps the stated limits that the description language can express and that a value can meet; a limit of another type,
 * out of range, or in conflict with another limit is left out and reported. So whatever a source states, the
 * description loads.
 */
public final class LimitRules {
    private static final Set<String> NUMBERS = Set.of("integer", "long", "float", "double", "decimal");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(?:\\.[0-9]{1,19})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final int LONGEST_PATTERN = 1000;
    private static final List<List<String>> PAIRS =
            List.of(List.of("min", "max"), List.of("minLength", "maxLength"), List.of("minItems", "maxItems"));

    private final String type;
    private final boolean collection;
    private final boolean counted;
    private final List<String> doubts = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param type the scalar type, of a list that of an item
     * @param collection whether the value is a list or a map
     * @param counted whether the number of items is limited here: of a list, or of the numbered group around the parameter
     */
    public LimitRules(String type, boolean collection, boolean counted) {
        this.type = type;
        this.collection = collection;
        this.counted = counted;
    }

    /** What was left out, one line each. */
    public List<String> doubts() {
        return doubts;
    }

    /** Returns those of the values that read as the type; an empty list if one does not. */
    List<String> allowed(List<String> values) {
        for (String value : values) {
            if (!reads(value)) {
                doubts.add("values: " + value + " is not a valid " + type);
                return List.of();
            }
        }
        return values;
    }

    /**
     * Returns the limits that are kept.
     *
     * @param stated by the keys of the language
     * @param allowed the values that are allowed, if they are listed
     */
    public Map<String, String> limits(Map<String, String> stated, List<String> allowed) {
        Map<String, String> kept = new LinkedHashMap<>();
        stated.forEach((key, value) -> {
            String plain = plain(key, value);
            Optional<String> reason = key.equals("default") ? Optional.empty() : reason(key, plain);
            if (reason.isPresent()) {
                doubts.add(key + ": " + value + " " + reason.get());
            } else {
                kept.put(key, plain);
            }
        });
        for (List<String> pair : PAIRS) {
            ordered(kept, pair.get(0), pair.get(1));
        }
        defaultValue(kept, allowed);
        return kept;
    }

    /** A limit in the notation of the type; a bound between two integers is the nearer one that meets it. */
    private String plain(String key, String value) {
        return switch (key) {
            case "min" -> isWhole() ? PlainNumber.whole(value, RoundingMode.CEILING) : PlainNumber.of(value);
            case "max" -> isWhole() ? PlainNumber.whole(value, RoundingMode.FLOOR) : PlainNumber.of(value);
            case "minLength", "maxLength", "minItems", "maxItems" -> PlainNumber.whole(value);
            case "default" -> plainDefault(value);
            default -> value;
        };
    }

    private String plainDefault(String value) {
        if (isWhole()) {
            return PlainNumber.whole(value);
        }
        if (NUMBERS.contains(type)) {
            return PlainNumber.of(value);
        }
        return type.equals("boolean") ? value.toLowerCase(Locale.ROOT) : value;
    }

    private boolean isWhole() {
        return type.equals("integer") || type.equals("long");
    }

    private Optional<String> reason(String key, String value) {
        return switch (key) {
            case "min", "max" ->
                !NUMBERS.contains(type) || collection
                        ? Optional.of("belongs to a number")
                        : NUMBER.matcher(value).matches() && holds(value)
                                ? Optional.empty()
                                : Optional.of("is not a valid " + type);
            case "minLength", "maxLength" ->
                !type.equals("string") || collection ? Optional.of("belongs to a string") : count(key, value);
            case "minItems", "maxItems" -> counted ? count(key, value) : Optional.of("belongs to a list");
            case "pattern" ->
                !type.equals("string") || collection ? Optional.of("belongs to a string") : pattern(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> count(String key, String value) {
        boolean works = COUNT.matcher(value).matches() && (key.startsWith("min") || !value.matches("0+"));
        return works ? Optional.empty() : Optional.of("is not a valid count");
    }

    private static Optional<String> pattern(String value) {
        if (value.length() > LONGEST_PATTERN) {
            return Optional.of("is too long for a pattern");
        }
        try {
            Pattern.compile(value);
            return Optional.empty();
        } catch (PatternSyntaxException failure) {
            return Optional.of("is not a valid regular expression");
        }
    }

    private void ordered(Map<String, String> kept, String least, String greatest) {
        String low = kept.get(least);
        String high = kept.get(greatest);
        if (low != null && high != null && new BigDecimal(low).compareTo(new BigDecimal(high)) > 0) {
            kept.remove(least);
            kept.remove(greatest);
            doubts.add(least + ": " + low + " is more than " + greatest + ", " + high);
        }
    }

    private void defaultValue(Map<String, String> kept, List<String> allowed) {
        String value = kept.get("default");
        if (value == null) {
            return;
        }
        String reason = "";
        if (collection) {
            reason = "belongs to a single value";
        } else if (!reads(value)) {
            reason = "is not a valid " + type;
        } else if (!allowed.isEmpty() && !allowed.contains(value)) {
            reason = "is not one of the listed values";
        } else if (NUMBERS.contains(type) && !within(kept, value)) {
            reason = "is out of range";
        }
        if (!reason.isEmpty()) {
            kept.remove("default");
            doubts.add("default: " + value + " " + reason);
        }
    }

    private static boolean within(Map<String, String> kept, String value) {
        BigDecimal number = new BigDecimal(value);
        return number.compareTo(new BigDecimal(kept.getOrDefault("min", value))) >= 0
                && number.compareTo(new BigDecimal(kept.getOrDefault("max", value))) <= 0;
    }

    private boolean reads(String value) {
        return switch (type) {
            case "integer", "long" -> WHOLE.matcher(value).matches() && holds(value);
            case "float", "double", "decimal" -> NUMBER.matcher(value).matches();
            case "boolean" -> value.equals("true") || value.equals("false");
            default -> true;
        };
    }

    private boolean holds(String number) {
        if (!isWhole()) {
            return true;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        boolean integer = type.equals("integer");
        BigDecimal least = BigDecimal.valueOf(integer ? Integer.MIN_VALUE : Long.MIN_VALUE);
        BigDecimal greatest = BigDecimal.valueOf(integer ? Integer.MAX_VALUE : Long.MAX_VALUE);
        return value.scale() <= 0 && value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
    }
}
