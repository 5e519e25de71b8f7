package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Decodes UTF-8 strictly, with or without a byte order mark. */
final class Utf8 {
    private Utf8() {}

    static Optional<String> decode(String file, byte[] bytes, Diagnostics diagnostics) {
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            String message = "the file is " + other.get() + " (byte offset 0, line 1); save it as UTF-8";
            diagnostics.error(Rule.NOT_UTF8, new SourceLocation(file, 1, 1), message);
            return Optional.empty();
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer output = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(input, output, true);
        output.flip();
        if (result.isError()) {
            report(file, bytes, input.position(), output, diagnostics);
            return Optional.empty();
        }
        return Optional.of(output.toString());
    }

    private static void report(String file, byte[] bytes, int offset, CharBuffer before, Diagnostics diagnostics) {
        SourceLocation location = Lines.location(file, before.toString(), before.length());
        String hex = Integer.toHexString(bytes[offset] & 0xFF).toUpperCase(Locale.ROOT);
        String message = "the byte 0x" + hex + " at byte offset " + offset + ", line " + location.line()
                + ", is not UTF-8; save the file as UTF-8";
        diagnostics.error(Rule.NOT_UTF8, location, message);
    }

    private static Optional<String> otherEncoding(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("UTF-32");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of("UTF-16");
        }
        int zeros = 0;
        for (int index = 0; index < 4 && index < bytes.length; index++) {
            zeros += bytes[index] == 0 ? 1 : 0;
        }
        // No text of a description begins with NUL characters; they are the padding of wider encodings.
        if (zeros >= 2) {
            return Optional.of(zeros == 3 ? "UTF-32" : "UTF-16");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            if ((bytes[index] & 0xFF) != expected[index]) {
                return false;
            }
        }
        return true;
    }
}
