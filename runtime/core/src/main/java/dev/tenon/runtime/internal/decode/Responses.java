package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.internal.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens responses. The first byte that is not blank tells the format, whatever the content type says. */
public final class Responses {
    private static final int SHOWN = 60;

    private Responses() {}

    /**
     * A cursor in front of a response.
     *
     * @param body holds the response; not changed, and not to be changed while the cursor is in use
     * @param length how many bytes of it are the response
     * @param contentType the content type, when the server sent one; its charset counts when the response itself names no
     *     encoding
     * @throws DecodeException when the response is empty, is neither JSON nor XML, or is not well-formed text
     */
    public static Cursor open(byte[] body, int length, @Nullable String contentType) {
        return open(body, length, contentType, Watched.USUAL);
    }

    /**
     * As {@link #open(byte[], int, String)}.
     *
     * @param body holds the response
     * @param length how many bytes of it count
     * @param contentType the content type, when the server sent one
     * @param watched members at the top that are kept whether they are documented or not
     */
    public static Cursor open(byte[] body, int length, @Nullable String contentType, Watched watched) {
        Document document = Document.of(body, length, BodyText.charset(contentType));
        byte[] bytes = document.bytes();
        int index = document.start();
        while (index < document.end() && isBlank(bytes[index])) {
            index++;
        }
        if (index == document.end()) {
            throw new DecodeException(Kind.EMPTY, "", "the response is empty");
        }
        byte first = bytes[index];
        if (first == '<') {
            requireNoPage(document, index, contentType);
            return new XmlCursor(document, watched);
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
        return new JsonCursor(document, watched);
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
        StringBuilder problem = new StringBuilder("the response is neither JSON nor XML of the service: ")
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
}
