package dev.tenon.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * One request parameter, or a group of parameters that share a prefix.
 *
 * @param path the full documented name, such as {@code Tag.N.Key}; for a group its prefix, such as {@code Tag.N}
 * @param wireName what this level adds to the wire name, without {@code .N}: {@code Key}, {@code Tag}, {@code Filter.1}
 * @param javaName the record component
 * @param type the type
 * @param required whether a request without it is refused; for a group, whether any of its members is required
 * @param requiredWith full names of parameters that must accompany this one
 * @param constraints documented limits
 * @param splittable whether a call with too many items may be sent as several calls
 * @param sensitive whether {@code toString} hides the value
 * @param text prose
 * @param example the documented example, as written
 * @param deprecation the reason or replacement, when deprecated
 * @param sources identifiers of the documents that state the parameter
 */
public record Parameter(
        String path,
        String wireName,
        String javaName,
        ParameterType type,
        boolean required,
        List<String> requiredWith,
        Constraints constraints,
        boolean splittable,
        boolean sensitive,
        LocalizedText text,
        Optional<String> example,
        Optional<String> deprecation,
        List<String> sources) {
    /** The same where a request may leave it out. */
    Parameter optional() {
        return new Parameter(
                path,
                wireName,
                javaName,
                type,
                false,
                requiredWith,
                constraints,
                splittable,
                sensitive,
                text,
                example,
                deprecation,
                sources);
    }
}
