package dev.tenon.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over JSON that is known to be well formed. */
final class ByteReader {
    private final byte[] text;
    private int at;

    ByteReader(byte[] text) {
        this.text = text;
    }

    /** Past the brace that opens an object. */
    void enter() {
        blank();
        at++;
    }

    /** Past the brace, the only name and the bracket that open a wrapped list. */
    void enterList() {
        enter();
        blank();
        string();
        blank();
        at++;
        blank();
        at++;
    }

    /** Past the brace that closes a wrapped list. */
    void leave() {
        blank();
        at++;
    }

    /** Whether another member or element follows; moves past the comma or the end. */
    boolean more() {
        byte next = blank();
        if (next == ',') {
            at++;
            return true;
        }
        if (next == '}' || next == ']') {
            at++;
            return false;
        }
        return true;
    }

    /** The number of the next name. */
    int name(ByteNames names) {
        blank();
        int start = ++at;
        int hash = 0;
        byte one;
        while ((one = text[at]) != '"') {
            hash = 31 * hash + one;
            at++;
        }
        int found = names.find(text, start, at++, hash);
        blank();
        at++;
        return found;
    }

    @Nullable String text() {
        if (blank() != '"') {
            at += 4;
            return null;
        }
        int start = at + 1;
        boolean ascii = string();
        return new String(text, start, at - 1 - start, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    int integer() {
        blank();
        int value = 0;
        byte one;
        while ((one = text[at]) >= '0') {
            if (one > '9') {
                break;
            }
            value = 10 * value + one - '0';
            at++;
        }
        return value;
    }

    double number() {
        blank();
        int start = at;
        while (text[at] != ',' && text[at] != '}') {
            at++;
        }
        return Double.parseDouble(new String(text, start, at - start, StandardCharsets.ISO_8859_1));
    }

    boolean flag() {
        boolean value = blank() == 't';
        at += value ? 4 : 5;
        return value;
    }

    List<String> texts() {
        List<String> all = new ArrayList<>(4);
        enterList();
        while (more()) {
            String text = text();
            if (text != null) {
                all.add(text);
            }
        }
        leave();
        return all;
    }

    /** Past a value that nobody wants. */
    void skip() {
        int depth = 0;
        do {
            byte next = blank();
            if (next == '"') {
                string();
                continue;
            }
            if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
            }
            at++;
        } while (depth > 0 || (text[at] != ',' && text[at] != '}' && text[at] != ']'));
    }

    /** Past a string; whether it was of ASCII alone. The canned responses escape nothing. */
    private boolean string() {
        at++;
        int all = 0;
        byte one;
        while ((one = text[at]) != '"') {
            all |= one;
            at++;
        }
        at++;
        return all >= 0;
    }

    private byte blank() {
        byte next;
        while ((next = text[at]) <= ' ' && next >= 0) {
            at++;
        }
        return next;
    }
}
