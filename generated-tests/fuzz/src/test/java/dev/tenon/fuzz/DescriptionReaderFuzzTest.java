package dev.tenon.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;

/**
 * The YAML reader of descriptions. An input is a service file, the word of {@link #SEPARATOR} and the file of each of its
 * operations; without the word it is read once as either.
 */
class DescriptionReaderFuzzTest {
    private static final byte[] SEPARATOR = "\n#operation#\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SERVICE = """
            tenon: 1
            service: Harbour
            version: "1"
            endpoints: { default: harbour.example.com }
            operations: [Dock]
            """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] OPERATION = "operation: Dock\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Pattern LINE = Pattern.compile("\\[SPEC-[0-9]{3}] \\P{Cntrl}+");

    @FuzzTest(maxDuration = "30s")
    @DictionaryFile(resourcePath = "/dictionaries/description.dict")
    @DisplayName("Y25 any bytes give a description or diagnostics, soon, and nothing is written")
    void anyBytesGiveADescriptionOrDiagnostics(byte[] input) {
        int separator = separator(input);
        if (separator >= 0) {
            byte[] operation = Arrays.copyOfRange(input, separator + SEPARATOR.length, input.length);
            load(Arrays.copyOf(input, separator), operation);
        } else {
            load(SERVICE, input);
            load(input, OPERATION);
        }
    }

    private static int separator(byte[] input) {
        for (int index = 0; index + SEPARATOR.length <= input.length; index++) {
            if (Arrays.equals(input, index, index + SEPARATOR.length, SEPARATOR, 0, SEPARATOR.length)) {
                return index;
            }
        }
        return -1;
    }

    private static void load(byte[] service, byte[] operation) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ApiModel> model = TimeLimit.within(
                LONGEST, () -> SpecLoader.load("service.yaml", new TwoFiles(service, operation), diagnostics));
        if (model.isPresent() == diagnostics.hasErrors()) {
            throw new AssertionError("a model and errors, or neither: " + diagnostics.sorted());
        }
        if (diagnostics.sorted().size() > Diagnostics.MAXIMUM + 1) {
            throw new AssertionError(
                    "too many diagnostics: " + diagnostics.sorted().size());
        }
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            if (!LINE.matcher(diagnostic.toString()).matches()
                    || diagnostic.location().line() < 1
                    || diagnostic.location().column() < 1) {
                throw new AssertionError("no line that can be shown: " + diagnostic);
            }
        }
    }

    private static final class TwoFiles implements SpecSource {
        private final byte[] service;
        private final byte[] operation;

        TwoFiles(byte[] service, byte[] operation) {
            this.service = service;
            this.operation = operation;
        }

        @Override
        public Optional<byte[]> read(String path) {
            return Optional.of(path.equals("service.yaml") ? service : operation);
        }

        @Override
        public String describe(String path) {
            return "memory";
        }
    }
}
