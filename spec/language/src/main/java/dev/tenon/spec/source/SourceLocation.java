package dev.tenon.spec.source;

/**
 * A place in a description file.
 *
 * @param file the path as the user wrote it, with forward slashes
 * @param line the line, from 1
 * @param column the column, from 1, in code points
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Returns {@code file:line:column}, the form that editors and build logs turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
