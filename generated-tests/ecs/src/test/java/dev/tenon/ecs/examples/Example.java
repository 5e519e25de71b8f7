package dev.tenon.ecs.examples;

import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.Responses;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.support.RecordLeaves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One example response of the documents: a body, and beside it the tree that a careful reader finds in it.
 *
 * @param expected the file that holds the tree
 * @param operation decodes the body
 * @param fields the documented fields of the response
 */
record Example(Path expected, Operation<?, ?> operation, List<ResponseField> fields) {
    boolean json() {
        return file().endsWith(".json");
    }

    /** The language and the name of the file. */
    String name() {
        return expected.getName(expected.getNameCount() - 2) + "/" + file();
    }

    private String file() {
        return String.valueOf(expected.getFileName()).replaceFirst("\\.expected$", "");
    }

    byte[] body() {
        try {
            return Files.readAllBytes(expected.resolveSibling(file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The record of the whole body. */
    Object read() {
        byte[] body = body();
        return read(body, body.length);
    }

    /** The record of the first bytes of a body. */
    Object read(byte[] body, int length) {
        Cursor cursor = Responses.open(body, length, json() ? "application/json" : "text/xml");
        Object response = Optional.<Object>ofNullable(operation.read(cursor)).orElseThrow();
        cursor.finish();
        return response;
    }

    /** The leaves of the record. */
    Map<String, String> found() throws ReflectiveOperationException {
        Map<String, String> found = new TreeMap<>(RecordLeaves.of(read(), fields));
        if (!json()) {
            // The expected trees hold XML text without blanks at its ends; the cursor keeps them (D17).
            found.replaceAll((path, value) -> value.strip());
        }
        return found;
    }

    Map<String, String> wanted() {
        return ExpectedLeaves.of(expected);
    }

    @Override
    public String toString() {
        return name();
    }
}
