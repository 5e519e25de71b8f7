package dev.tenon.testkit.internal.coverage;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Coverage as JSON: an array of lines, each with service, operation, documented, met and handled. */
public final class CoverageData {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CoverageData() {}

    /** Writes a table. */
    public static String json(CoverageTable table) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            for (CoverageLine line : table.lines()) {
                out.writeStartObject();
                out.writeStringProperty("service", line.service());
                out.writeStringProperty("operation", line.operation());
                array(out, "documented", line.documented());
                array(out, "met", line.met());
                array(out, "handled", line.handled());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        return text + "\n";
    }

    private static void array(JsonGenerator out, String name, Collection<String> codes) {
        out.writeArrayPropertyStart(name);
        codes.forEach(out::writeString);
        out.writeEndArray();
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is not what {@link #json} writes
     */
    public static CoverageTable read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            expect(in.nextToken() == JsonToken.START_ARRAY);
            List<CoverageLine> lines = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                lines.add(line(in));
            }
            return new CoverageTable(lines);
        } catch (JacksonException | IllegalArgumentException other) {
            throw new IllegalArgumentException(file + " is not a coverage file of the test kit", other);
        }
    }

    private static CoverageLine line(JsonParser in) {
        expect(in.currentToken() == JsonToken.START_OBJECT);
        Map<String, String> texts = new TreeMap<>();
        Map<String, Set<String>> codes = new TreeMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (in.nextToken() == JsonToken.START_ARRAY) {
                Set<String> elements = new LinkedHashSet<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(in.getString());
                }
                codes.put(name, elements);
            } else {
                texts.put(name, in.getString());
            }
        }
        expect(texts.keySet().containsAll(Set.of("service", "operation")));
        expect(codes.keySet().containsAll(Set.of("documented", "met", "handled")));
        return new CoverageLine(
                texts.getOrDefault("service", ""),
                texts.getOrDefault("operation", ""),
                List.copyOf(codes.getOrDefault("documented", Set.of())),
                codes.getOrDefault("met", Set.of()),
                codes.getOrDefault("handled", Set.of()));
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("another form");
        }
    }
}
