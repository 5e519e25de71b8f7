package dev.tenon.importer.yaml;

import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Insertions into the text of a YAML file, each at the end of a mapping or list. */
final class YamlEdits {
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final Map<Integer, StringBuilder> insertions = new TreeMap<>();
    /** What goes after blocks that end at one place: what belongs to the innermost comes first. */
    private final Map<Integer, TreeMap<Integer, StringBuilder>> behindBlocks = new TreeMap<>();

    private final Map<Integer, Integer> closings = new HashMap<>();
    private final Map<SourceLocation, Integer> lastLines = new HashMap<>();

    YamlEdits(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == '\n') {
                lineStarts.add(index + 1);
            }
        }
    }

    void add(YamlMapping mapping, String key, YamlValue value) {
        int start = offset(mapping.location());
        if (start < text.length() && text.charAt(start) == '{') {
            String entry = YamlPrinter.quoted(key) + ": " + YamlPrinter.inline(value);
            inFlow(start, entry, mapping.entries().isEmpty());
        } else {
            int indent = mapping.location().column() - 1;
            boolean top = indent == 0 && !(value instanceof YamlValue.Scalar);
            afterBlock(mapping.location(), indent, (top ? "\n" : "") + YamlPrinter.entryText(key, value, indent));
        }
    }

    void add(YamlSequence sequence, YamlValue item) {
        int start = offset(sequence.location());
        if (start < text.length() && text.charAt(start) == '[') {
            inFlow(start, YamlPrinter.inline(item), sequence.items().isEmpty());
        } else {
            int indent = sequence.location().column() - 1;
            afterBlock(sequence.location(), indent, YamlPrinter.itemText(item, indent));
        }
    }

    String applied() {
        behindBlocks.forEach((offset, byIndent) -> {
            boolean broken = offset > 0 && text.charAt(offset - 1) == '\n';
            insert(
                    offset,
                    (broken ? "" : "\n")
                            + String.join("", byIndent.descendingMap().values()));
        });
        behindBlocks.clear();
        StringBuilder result = new StringBuilder();
        int last = 0;
        for (Map.Entry<Integer, StringBuilder> insertion : insertions.entrySet()) {
            result.append(text, last, insertion.getKey()).append(insertion.getValue());
            last = insertion.getKey();
        }
        return result.append(text, last, text.length()).toString();
    }

    private void insert(int offset, String addition) {
        insertions.computeIfAbsent(offset, unused -> new StringBuilder()).append(addition);
    }

    /** Inserts before the closing mark of a collection in one line; spaces before the mark stay after the insertion. */
    private void inFlow(int start, String addition, boolean empty) {
        int close = closings.computeIfAbsent(start, this::closing);
        int end = close;
        while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean comma = text.charAt(end - 1) == ',';
        boolean first = (empty || comma) && !insertions.containsKey(end);
        insert(end, (first ? " " : ", ") + addition);
    }

    /** Inserts after the last line of a block with at least this indentation. */
    private void afterBlock(SourceLocation block, int indent, String addition) {
        int last = lastLines.computeIfAbsent(block, unused -> lastLine(block.line(), indent));
        boolean atEnd = last >= lineStarts.size();
        int offset = atEnd ? text.length() : lineStarts.get(last);
        behindBlocks
                .computeIfAbsent(offset, unused -> new TreeMap<>())
                .computeIfAbsent(indent, unused -> new StringBuilder())
                .append(addition);
    }

    private int lastLine(int firstLine, int indent) {
        int last = firstLine;
        for (int line = firstLine + 1; line <= lineStarts.size(); line++) {
            String content = line(line);
            String stripped = content.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (content.indexOf(stripped) < indent) {
                break;
            }
            last = line;
        }
        return last;
    }

    private String line(int number) {
        int start = lineStarts.get(number - 1);
        int end = number < lineStarts.size() ? lineStarts.get(number) - 1 : text.length();
        return text.substring(start, end);
    }

    private int offset(SourceLocation location) {
        int start = lineStarts.get(location.line() - 1);
        return text.offsetByCodePoints(start, location.column() - 1);
    }

    private int closing(int start) {
        int depth = 0;
        char quote = 0;
        for (int index = start; index < text.length(); index++) {
            char character = text.charAt(index);
            if (quote != 0) {
                if (quote == '"' && character == '\\') {
                    index++;
                } else if (character == quote) {
                    quote = 0;
                }
            } else if ((character == '"' || character == '\'') && startsValue(index)) {
                quote = character;
            } else if (character == '{' || character == '[') {
                depth++;
            } else if ((character == '}' || character == ']') && --depth == 0) {
                return index;
            }
        }
        return text.length();
    }

    /** A quote inside a plain text belongs to it. */
    private boolean startsValue(int index) {
        char before = index == 0 ? ' ' : text.charAt(index - 1);
        return Character.isWhitespace(before) || before == '[' || before == '{' || before == ',' || before == ':';
    }
}
