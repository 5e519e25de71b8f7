package dev.tenon.runtime.protocol;

import dev.tenon.runtime.call.Format;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is added to the parameters of every request.
 *
 * @param path the path of every request, at least {@code /}
 * @param action the parameter that names the operation; null when none does
 * @param version the parameter that names the version of the API; null when none does
 * @param format the parameter that asks for a format; null when the service has only one
 * @param json the value that asks for JSON
 * @param xml the value that asks for XML
 */
public record RequestRules(
        String path,
        @Nullable String action,
        @Nullable String version,
        @Nullable String format,
        String json,
        String xml) {
    /** The names that operations may not use for their own parameters. */
    public Set<String> reserved() {
        Set<String> names = new LinkedHashSet<>();
        if (action != null) {
            names.add(action);
        }
        if (version != null) {
            names.add(version);
        }
        if (format != null) {
            names.add(format);
        }
        return names;
    }

    /** The value that asks for a format. */
    public String value(Format wanted) {
        return wanted == Format.XML ? xml : json;
    }
}
