package dev.tenon.spec.description;

import dev.tenon.spec.description.ServiceDescription.GlossaryEntry;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the file says about one parameter.
 *
 * @param name the full path
 * @param type the type as written
 * @param format how a value is written
 * @param zone the zone of local times
 * @param encoding how a list or map is written in one string
 * @param separator the separator of items in one string
 * @param base the first number of a repetition
 * @param key the name of the key in an entry of a map
 * @param value the name of the value in an entry of a map
 * @param required whether the call needs it; absent when the file does not say
 * @param requiredWith parameters that must accompany it
 * @param javaName the name chosen by the author
 * @param typeName the name of a group's type chosen by the author
 * @param limits limits of the value
 * @param splittable where the file says that its items may be sent in batches
 * @param sensitive whether it is hidden in texts
 * @param deprecation why or what instead
 * @param example as written
 * @param text prose by language
 * @param from the sources that state it
 */
public record ParameterDescription(
        Located<String> name,
        Optional<Located<String>> type,
        Optional<Located<String>> format,
        Optional<Located<String>> zone,
        Optional<Located<String>> encoding,
        Optional<Located<String>> separator,
        Optional<Located<Integer>> base,
        Optional<Located<String>> key,
        Optional<Located<String>> value,
        Optional<Located<Boolean>> required,
        List<Located<String>> requiredWith,
        Optional<Located<String>> javaName,
        Optional<Located<String>> typeName,
        LimitsDescription limits,
        Optional<SourceLocation> splittable,
        boolean sensitive,
        Optional<String> deprecation,
        Optional<String> example,
        Map<String, String> text,
        List<Located<String>> from) {
    /**
     * Limits as written.
     *
     * @param defaultValue what the server uses when the parameter is absent
     * @param allowed the documented values, with what each means
     * @param minimum minimum number
     * @param maximum maximum number
     * @param minLength minimum length
     * @param maxLength maximum length
     * @param pattern regular expression
     * @param minItems minimum number of items
     * @param maxItems maximum number of items
     * @param kind {@code strict} or {@code advisory}
     */
    public record LimitsDescription(
            Optional<Located<String>> defaultValue,
            List<GlossaryEntry> allowed,
            Optional<Located<BigDecimal>> minimum,
            Optional<Located<BigDecimal>> maximum,
            Optional<Located<Integer>> minLength,
            Optional<Located<Integer>> maxLength,
            Optional<Located<String>> pattern,
            Optional<Located<Integer>> minItems,
            Optional<Located<Integer>> maxItems,
            Optional<Located<String>> kind) {}
}
