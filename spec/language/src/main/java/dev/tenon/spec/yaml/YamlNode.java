package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.SourceLocation;
import java.util.List;

/** A node of a description file, with its place. */
public sealed interface YamlNode {
    /** Where the node begins. */
    SourceLocation location();

    /** What the node is, in the words of a message: {@code a list}. */
    String describe();

    /**
     * Keys with values, each key once, in the order of the file.
     *
     * @param entries the entries
     * @param location where it begins
     */
    record YamlMapping(List<Entry> entries, SourceLocation location) implements YamlNode {
        @Override
        public String describe() {
            return "a mapping";
        }
    }

    /**
     * One key with its value.
     *
     * @param key the key
     * @param value the value
     */
    record Entry(YamlScalar key, YamlNode value) {}

    /**
     * A list.
     *
     * @param items the items
     * @param location where it begins
     */
    record YamlSequence(List<YamlNode> items, SourceLocation location) implements YamlNode {
        @Override
        public String describe() {
            return "a list";
        }
    }

    /**
     * A value as it is spelled: {@code 1.10}, {@code No} and {@code 2014-05-26} stay what they are.
     *
     * @param text the value, quotes and escapes removed
     * @param plain whether it was written without quotes
     * @param location where it begins
     */
    record YamlScalar(String text, boolean plain, SourceLocation location) implements YamlNode {
        /** Whether nothing was written at all. */
        public boolean isAbsent() {
            return plain && text.isEmpty();
        }

        @Override
        public String describe() {
            if (isAbsent()) {
                return "nothing";
            }
            return plain ? Printable.quote(text) : "the text " + Printable.quote(text);
        }
    }
}
