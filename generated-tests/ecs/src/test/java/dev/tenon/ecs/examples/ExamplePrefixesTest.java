package dev.tenon.ecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Example responses that a broken connection ends too early, at every byte. */
class ExamplePrefixesTest {
    private final Map<Object, List<byte[]>> met = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int prefixes;
    private int decoded;

    @Test
    @DisplayName("D31 every eleventh byte-prefix of every example response is truncated, never a record")
    void prefixes() throws IOException {
        decodePrefixes(11);
    }

    @Test
    @Tag("long")
    @DisplayName("D31 every byte-prefix of every example response is truncated, never a record")
    void everyPrefix() throws IOException {
        decodePrefixes(1);
    }

    private void decodePrefixes(int step) throws IOException {
        for (Example example : Examples.all()) {
            byte[] body = example.body();
            int end = end(body);
            prefixes += end;
            for (int length = firstNew(example, body); length < end; length += step) {
                decoded++;
                String outcome = outcome(example, body, length);
                if (!outcome.equals(expected(body, length))) {
                    failures.add(example + " cut at byte " + length + ": " + outcome);
                }
            }
        }
        System.out.println("prefixes " + prefixes + ", different ones " + decoded + ", not refused as truncated "
                + failures.size());
        assertThat(failures).isEmpty();
        assertThat(decoded).isPositive();
    }

    /** Where a response is whole: the line feed behind it is none of it. */
    private static int end(byte[] body) {
        int end = body.length;
        while (end > 0 && body[end - 1] > 0 && body[end - 1] <= ' ') {
            end--;
        }
        return end;
    }

    /** The languages often show the same response; beginnings that were decoded already are not decoded again. */
    private int firstNew(Example example, byte[] body) {
        int first = 0;
        List<byte[]> before =
                met.computeIfAbsent(List.of(example.operation(), example.json()), key -> new ArrayList<>());
        for (byte[] other : before) {
            int mismatch = Arrays.mismatch(other, body);
            first = Math.max(first, mismatch < 0 ? body.length : mismatch + 1);
        }
        before.add(body);
        return first;
    }

    private static String expected(byte[] body, int length) {
        if (length == 0) {
            return Kind.EMPTY.name();
        }
        boolean insideCharacter = (body[length] & 0xC0) == 0x80;
        return (insideCharacter ? Kind.ENCODING : Kind.TRUNCATED).name();
    }

    private static String outcome(Example example, byte[] body, int length) {
        try {
            example.read(body, length);
            return "read";
        } catch (DecodeException refused) {
            return refused.kind().name();
        }
    }
}
