package dev.tenon.runtime.decode;

import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/** Tells apart what a parser merely calls an error, by the place of it in the answer. */
final class XmlFaults {
    private static final String DECLARATION = "<!D";

    private XmlFaults() {}

    static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    static boolean isBlank(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isBlank(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a document type declaration stands in front of the root. */
    static boolean declaresType(String answer) {
        int index = 0;
        while (index >= 0 && index < answer.length()) {
            if (isBlank(answer.charAt(index))) {
                index++;
            } else if (answer.startsWith("<?", index)) {
                index = behind(answer, "?>", index + 2);
            } else if (answer.startsWith("<!--", index)) {
                index = behind(answer, "-->", index + 4);
            } else {
                return isDeclaration(answer, index);
            }
        }
        return false;
    }

    private static int behind(String answer, String closing, int from) {
        int index = answer.indexOf(closing, from);
        return index < 0 ? -1 : index + closing.length();
    }

    private static boolean isDeclaration(String answer, int index) {
        return answer.regionMatches(true, index, DECLARATION, 0, DECLARATION.length());
    }

    /** Whether the markup before an offset is a document type declaration. */
    static boolean isDoctype(String answer, int offset) {
        int markup = answer.lastIndexOf('<', offset - 1);
        return markup >= 0 && isDeclaration(answer, markup);
    }

    /**
     * Whether the error at an offset comes from the end of the answer, when the parser has met it. It has also met it
     * when it looked for something longer than what is left; but then a markup is closed there.
     */
    static boolean isCut(String answer, int offset) {
        return answer.indexOf('>', offset) < 0;
    }

    /** Whether the JDK speaks of one of its limits; the number is the same in every language. */
    static boolean isLimit(Exception complaint) {
        String message = complaint.getMessage();
        return message != null && (message.startsWith("JAXP000100") || message.contains("\nMessage: JAXP000100"));
    }

    /** The offset of a place, from its line and column: the parser miscounts characters at the end. */
    static int offset(String answer, @Nullable Location place) {
        if (place == null || place.getLineNumber() < 1) {
            return answer.length();
        }
        int line = 1;
        int index = 0;
        while (line < place.getLineNumber() && index < answer.length()) {
            char character = answer.charAt(index++);
            if (character == '\n' || (character == '\r' && !answer.startsWith("\n", index))) {
                line++;
            }
        }
        return Math.max(0, Math.min(index + place.getColumnNumber() - 1, answer.length()));
    }
}
