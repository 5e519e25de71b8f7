package dev.tenon.spec.yaml;

import dev.tenon.spec.source.SourceLocation;

/** Line and column of an offset in a text. */
final class Lines {
    private Lines() {}

    static SourceLocation location(String file, String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < offset; index++) {
            char character = text.charAt(index);
            boolean carriageReturnAlone =
                    character == '\r' && (index + 1 >= text.length() || text.charAt(index + 1) != '\n');
            if (character == '\n' || carriageReturnAlone) {
                line++;
                lineStart = index + 1;
            }
        }
        return new SourceLocation(file, line, text.codePointCount(lineStart, offset) + 1);
    }
}
