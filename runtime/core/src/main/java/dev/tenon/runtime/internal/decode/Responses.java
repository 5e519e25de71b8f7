package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.internal.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens answers. The first byte that is not blank tells the format, whatever the content type says. */
public final class Responses {
    private static final int SHOWN = 60;

    private Responses() {}

    /**
     * A cursor in front of an answer.
     *
     * @param body holds the answer; not changed, and not to be changed while the cursor is in use
     * @param length how many bytes of it are the answer
     * @param contentType the content type, when the server sent one; its charset counts when the answer itself names no
     *     encoding
     * @throws DecodeException when the answer is empty, is neither JSON nor XML, or is not well-formed text
     */
    public static Cursor open(byte[] body, int length, @Nullable String contentType) {
        Document document = Document.of(body, length, charset(contentType));
        byte[] bytes = document.bytes();
        int index = document.start();
        while (index < document.end() && isBlank(bytes[index])) {
            index++;
        }
        if (index == document.end()) {
            throw new DecodeException(Kind.EMPTY, "", "the answer is empty");
        }
        byte first = bytes[index];
        if (first == '<') {
            requireNoPage(document, index, contentType);
            return new XmlCursor(document);
        }
        boolean json = first == '{'
                || first == '['
                || first == '"'
                || first == '-'
                || (first >= '0' && first <= '9')
                || first == 't'
                || first == 'f'
                || first == 'n';
        if (!json) {
            throw unexpected(document, index, contentType);
        }
        return new JsonCursor(document);
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private static void requireNoPage(Document document, int index, @Nullable String contentType) {
        String opening =
                document.text(index, Math.min(index + 15, document.end())).toLowerCase(Locale.ROOT);
        if (opening.startsWith("<!doctype html") || opening.startsWith("<html")) {
            throw unexpected(document, index, contentType);
        }
    }

    private static DecodeException unexpected(Document document, int index, @Nullable String contentType) {
        StringBuilder problem = new StringBuilder("the answer is neither JSON nor XML of the service: ")
                .append(document.end() - document.start())
                .append(" bytes of ")
                .append(contentType == null ? "an unnamed type" : Texts.excerpt(contentType));
        int stop = Math.min(index + SHOWN, document.end());
        String excerpt = Texts.excerpt(document.ascii() ? document.text(index, stop) : "");
        return new DecodeException(
                Kind.UNEXPECTED_CONTENT,
                "",
                problem.append(", ").append(excerpt).toString());
    }

    private static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int parameter = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (parameter < 0) {
            return null;
        }
        int start = parameter + 8;
        int end = contentType.indexOf(';', start);
        String name = contentType
                .substring(start, end < 0 ? contentType.length() : end)
                .strip();
        return name.length() > 1 && name.charAt(0) == '"' ? name.substring(1, name.length() - 1) : name;
    }
}
