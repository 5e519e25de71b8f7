package dev.tenon.importer.document;

import dev.tenon.importer.block.Markdown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects notes: the items of lists, and paragraphs. What only leads to a list says nothing by itself. */
final class Notes {
    private static final Pattern ITEM = Pattern.compile("\\s*+(?:[-*+•]|[0-9]{1,3}[.)、])\\s++.*+");
    private static final Pattern MARK = Pattern.compile("^(?:[-*+•]|[0-9]{1,3}[.)、])\\s++");

    /** A tag alone in its line shows a part to some readers only. */
    private static final Pattern TAG = Pattern.compile("\\s*+</?[A-Za-z][^<>]*+>\\s*+");

    private final Set<String> notes = new LinkedHashSet<>();
    private final StringBuilder note = new StringBuilder();

    void add(String paragraph) {
        paragraph.lines().forEach(line -> {
            boolean tag = TAG.matcher(line).matches();
            if (tag || ITEM.matcher(line).matches()) {
                end();
            }
            if (!tag) {
                note.append(line).append('\n');
            }
        });
        end();
    }

    private void end() {
        String text = MARK.matcher(Markdown.plain(note.toString())).replaceFirst("");
        note.setLength(0);
        if (!text.isEmpty() && ":：".indexOf(text.charAt(text.length() - 1)) < 0) {
            notes.add(text);
        }
    }

    List<String> list() {
        return List.copyOf(notes);
    }
}
