package dev.tenon.importer.block;

/** The line that opens or closes a code block. */
final class Fence {
    private Fence() {}

    static boolean opensOrCloses(String line) {
        int start = 0;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        return line.startsWith("```", start) || line.startsWith("~~~", start);
    }
}
