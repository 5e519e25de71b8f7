package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.BitSet;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Refuses tabs outside of values and comments. YAML allows some of them, where they look like the others and mean
 * something else; this language wants spaces only.
 */
final class Tabs {
    private final String file;
    private final int[] text;
    private final boolean hasTabs;
    private final BitSet insideValues = new BitSet();

    Tabs(String file, String text) {
        this.file = file;
        this.hasTabs = text.indexOf('\t') >= 0;
        this.text = hasTabs ? text.codePoints().toArray() : new int[0];
    }

    /** Remembers where a value is, so that tabs within it are left alone. */
    void value(ScalarEvent event) {
        if (hasTabs) {
            int start = event.getStartMark().map(Mark::getIndex).orElse(0);
            int end = event.getEndMark().map(Mark::getIndex).orElse(start);
            insideValues.set(start, Math.max(start, end));
        }
    }

    /** Reports the first tab of each line, up to where reading came. */
    boolean report(int limit, Diagnostics diagnostics) {
        boolean found = false;
        boolean skipping = false;
        int line = 1;
        int column = 1;
        for (int index = 0; index < text.length && index <= limit; index++, column++) {
            if (text[index] == '\n') {
                line++;
                column = 0;
                skipping = false;
            } else if (!skipping && !insideValues.get(index)) {
                boolean tab = text[index] == '\t';
                if (tab) {
                    String message = "tab at " + line + ":" + column + ", use spaces";
                    diagnostics.error(Rule.TAB, new SourceLocation(file, line, column), message);
                    found = true;
                }
                skipping = tab || text[index] == '#';
            }
        }
        return found;
    }

    boolean reportAll(Diagnostics diagnostics) {
        return report(text.length, diagnostics);
    }
}
