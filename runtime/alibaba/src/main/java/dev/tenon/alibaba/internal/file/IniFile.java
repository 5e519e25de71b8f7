package dev.tenon.alibaba.internal.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sections of names and values, as the credentials file has them: a comment begins with {@code #} or {@code ;}, at the
 * beginning of a line or after a space; a line that begins with a tab continues the value above it; the last value of a
 * repeated name counts.
 */
public final class IniFile {
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private @Nullable Map<String, String> section;
    private @Nullable String name;

    private IniFile() {}

    /**
     * Reads a file.
     *
     * @param bytes what it holds, in UTF-8
     * @return its sections in their order
     * @throws MalformedIniException when a line is neither
     */
    public static Map<String, Map<String, String>> parse(byte[] bytes) throws MalformedIniException {
        IniFile file = new IniFile();
        String text = new String(bytes, StandardCharsets.UTF_8);
        int number = 0;
        for (String line : (text.startsWith("\ufeff") ? text.substring(1) : text).split("\r\n|\r|\n", -1)) {
            number++;
            file.take(line, number);
        }
        return file.sections;
    }

    private void take(String line, int number) throws MalformedIniException {
        String known = name;
        if (line.startsWith("\t") && !line.isBlank() && section != null && known != null) {
            section.merge(known, line.strip(), (before, more) -> before + "\n" + more);
            return;
        }
        String content = withoutComment(line).strip();
        if (content.isEmpty()) {
            return;
        }
        if (content.startsWith("[")) {
            if (!content.endsWith("]")) {
                throw new MalformedIniException("line " + number + ": the name of a section ends with ]");
            }
            name = null;
            section = sections.computeIfAbsent(
                    content.substring(1, content.length() - 1).strip(), added -> new LinkedHashMap<>());
            return;
        }
        int equals = content.indexOf('=');
        if (equals <= 0 || section == null) {
            throw new MalformedIniException("line " + number + ": expected [section] or name = value");
        }
        name = content.substring(0, equals).strip();
        section.put(name, content.substring(equals + 1).strip());
    }

    private static String withoutComment(String line) {
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            boolean afterBlank = index == 0 || Character.isWhitespace(line.charAt(index - 1));
            if ((character == '#' || character == ';') && afterBlank) {
                return line.substring(0, index);
            }
        }
        return line;
    }
}
