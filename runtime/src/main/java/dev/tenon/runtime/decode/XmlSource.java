package dev.tenon.runtime.decode;

import java.io.IOException;
import java.io.Reader;
import java.lang.ref.WeakReference;

/**
 * Gives the text of an answer to a parser and notes when the parser has asked for more than there is. The text stays
 * with the reader of the answer; a parser that outlives it does not keep it.
 */
final class XmlSource extends Reader {
    private final WeakReference<String> text;
    private int position;
    private boolean exhausted;

    XmlSource(String text) {
        this.text = new WeakReference<>(text);
    }

    /** Whether the parser met the end. */
    boolean exhausted() {
        return exhausted;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        String from = text.get();
        if (from == null) {
            throw new IOException("the answer is given up");
        }
        int count = Math.min(length, from.length() - position);
        if (count <= 0 && length > 0) {
            exhausted = true;
            return -1;
        }
        from.getChars(position, position + count, target, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {}
}
