package dev.tenon.importer.example;

import java.util.Optional;

/** Reads a code block of a page as an example response, where it is one. */
public final class ExampleReader {
    /** The most characters an example may have; its values are in memory while it is read. */
    public static final int LONGEST = 4_000_000;

    private ExampleReader() {}

    /**
     * Returns the response in the block, or nothing where the block holds something else, or more than {@link
     * #LONGEST}.
     */
    public static Optional<Example> read(String code, int firstLine) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        int start = bodyStart(code);
        String body = code.substring(start);
        int line = firstLine
                + (int) code.substring(0, start)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        char first = body.charAt(0);
        if (first == '<') {
            return xml(body, line);
        }
        if (first == '{' || first == '[' || (first == '"' && body.contains("\":"))) {
            LenientJson.Result json = LenientJson.read(body, line);
            return Optional.of(new Example(line, Example.Format.JSON, Optional.empty(), json.node(), json.flaw()));
        }
        return Optional.empty();
    }

    private static Optional<Example> xml(String body, int line) {
        LenientXml.Result xml = LenientXml.read(body, line);
        return xml.root()
                .map(root -> new Example(line, Example.Format.XML, Optional.of(root.name()), root.node(), xml.flaw()));
    }

    /** Skips blank lines and the status line and headers of an HTTP response. */
    private static int bodyStart(String code) {
        int position = 0;
        boolean http = false;
        while (position < code.length()) {
            int end = code.indexOf('\n', position);
            int stop = end < 0 ? code.length() : end;
            String line = code.substring(position, stop).strip();
            http |= line.startsWith("HTTP/");
            boolean skip =
                    line.isEmpty() || (http && !line.startsWith("{") && !line.startsWith("<") && !line.startsWith("["));
            if (!skip) {
                // The indentation of the first line is kept: it tells the depth where braces are lost.
                int first = position;
                while (Character.isWhitespace(code.charAt(first))) {
                    first++;
                }
                return first;
            }
            position = stop + 1;
        }
        return code.length();
    }
}
