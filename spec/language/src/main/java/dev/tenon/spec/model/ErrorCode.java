package dev.tenon.spec.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * One documented error code with all its rows.
 *
 * @param code the code as the server sends it
 * @param constantName the constant of the generated enum, the same wherever the code appears in the service
 * @param text prose about the code, whatever operation responds with it
 * @param rows the documented rows, at least one
 */
public record ErrorCode(String code, String constantName, LocalizedText text, List<Row> rows) {
    /**
     * One documented row.
     *
     * @param http the HTTP status, when documented
     * @param message the server's message, possibly a template or empty
     * @param text prose about this row
     * @param sources identifiers of the documents that state the row
     */
    public record Row(OptionalInt http, String message, LocalizedText text, List<String> sources) {}
}
