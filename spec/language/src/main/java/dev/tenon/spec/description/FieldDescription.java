package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the file says about one response field.
 *
 * @param name the wire name
 * @param value its shape
 * @param always whether the file says that every response has it
 * @param javaName the name chosen by the author
 * @param aliases other wire names of the same field
 * @param sensitive whether it is hidden in texts
 * @param deprecation why or what instead
 * @param example as written
 * @param text prose by language
 * @param from the sources that state it
 */
public record FieldDescription(
        Located<String> name,
        ValueDescription value,
        Optional<SourceLocation> always,
        Optional<Located<String>> javaName,
        List<Located<String>> aliases,
        boolean sensitive,
        Optional<String> deprecation,
        Optional<String> example,
        Map<String, String> text,
        List<Located<String>> from) {
    /**
     * The shape of a field or of a list's element.
     *
     * @param location where it is written
     * @param type the scalar type as written
     * @param format how a single value is written
     * @param zone the zone of local times
     * @param list the name around each element; the value is a list when present
     * @param map the name around each entry; the value is a map when present
     * @param key the name of the key in an entry
     * @param value the name of the value in an entry
     * @param element the shape of an element that is itself a list or a map
     * @param fields the fields of a structure
     * @param typeName the name of the structure's type chosen by the author
     */
    public record ValueDescription(
            SourceLocation location,
            Optional<Located<String>> type,
            Optional<Located<String>> format,
            Optional<Located<String>> zone,
            Optional<Located<String>> list,
            Optional<Located<String>> map,
            Optional<Located<String>> key,
            Optional<Located<String>> value,
            Optional<ValueDescription> element,
            Optional<List<FieldDescription>> fields,
            Optional<Located<String>> typeName) {}
}
