package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the file says about one error code.
 *
 * @param code the code
 * @param rows the documented rows
 */
public record ErrorDescription(Located<String> code, List<RowDescription> rows) {
    /**
     * One documented row.
     *
     * @param location where the row begins
     * @param http the HTTP status
     * @param message the server's message
     * @param text prose by language
     * @param from the sources that state it
     */
    public record RowDescription(
            SourceLocation location,
            Optional<Integer> http,
            String message,
            Map<String, String> text,
            List<Located<String>> from) {}
}
