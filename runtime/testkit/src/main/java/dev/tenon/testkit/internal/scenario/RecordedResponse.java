package dev.tenon.testkit.internal.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A response that was recorded into a file.
 *
 * @param content status, media type and body
 * @param headers the other headers, without those that are about one connection or one moment
 */
public record RecordedResponse(Content content, Map<String, String> headers) {
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+ ([2-5][0-9]{2})\\b[^\\n]*");
    private static final Pattern INTERIM = Pattern.compile("HTTP/[0-9.]+ 1[0-9]{2}\\b.*?\\n\\n", Pattern.DOTALL);
    private static final Set<String> LEFT_OUT =
            Set.of("content-type", "content-length", "transfer-encoding", "connection", "keep-alive", "date");

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is not a recording
     */
    public static RecordedResponse read(Path file) {
        try {
            return parse(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read as text in UTF-8", unreadable);
        }
    }

    private static RecordedResponse parse(Path file, String text) {
        int end = headEnd(text, 0);
        String head = text.substring(0, end).replace("\r\n", "\n");
        while (INTERIM.matcher(head).matches()) {
            int start = end;
            end = headEnd(text, start);
            head = text.substring(start, end).replace("\r\n", "\n");
        }
        String[] lines = head.strip().split("\n", -1);
        Matcher status = STATUS.matcher(lines[0]);
        if (!status.matches()) {
            throw new IllegalArgumentException(
                    file + " does not begin with a status line such as HTTP/1.1 200 OK; curl -i writes one");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        String type = "text/plain;charset=utf-8";
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            String name = lines[i].substring(0, Math.max(colon, 0)).strip();
            String value = lines[i].substring(colon + 1).strip();
            String lower = name.toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new IllegalArgumentException(file + " has a line " + (i + 1) + " that is not a header");
            }
            if (lower.equals("content-encoding")) {
                throw new IllegalArgumentException(file + " holds a compressed body; record it without compression");
            }
            if (lower.equals("content-type")) {
                type = value;
            } else if (!LEFT_OUT.contains(lower)) {
                headers.put(name, value);
            }
        }
        return new RecordedResponse(
                new Content.Raw(Integer.parseInt(status.group(1)), type, text.substring(end)), headers);
    }

    /** Where the body begins. */
    private static int headEnd(String text, int from) {
        int windows = text.indexOf("\r\n\r\n", from);
        int plain = text.indexOf("\n\n", from);
        if (windows >= 0 && (plain < 0 || windows < plain)) {
            return windows + 4;
        }
        return plain < 0 ? text.length() : plain + 2;
    }
}
