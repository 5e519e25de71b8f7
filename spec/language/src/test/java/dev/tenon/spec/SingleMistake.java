package dev.tenon.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file that is right but for one line. In {@code single-mistakes.txt} a comment says what is wrong and whether the line
 * goes into a service or an operation file; it takes the place of the line with the same key, and {@code !key} removes one.
 *
 * @param name what is wrong
 * @param service whether it is a service file
 * @param text the file
 */
record SingleMistake(String name, boolean service, String text) {
    private static final String SERVICE = """
            tenon: 1
            service: Shop
            version: "1"
            endpoints: { default: shop.example.com }
            operations: [Subject]
            """;
    private static final String OPERATION = """
            operation: Subject
            sources: { page: { document: A page } }
            parameters: { Known: { type: string }, Token: { type: string }, Number: { type: integer }, Size: { type: integer } }
            response: { Next: { type: string }, Total: { type: integer }, Things: { list: Thing, fields: %s } }
            """.formatted(
                    "{ Id: { type: string }, Good: { type: boolean }, Code: { type: string }, Text: { type: string } }");
    private static final Pattern KEY = Pattern.compile("!?([A-Za-z]+)(:.*)?");

    static List<SingleMistake> all() {
        List<SingleMistake> all = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(Corpus.RESOURCES.resolve("schema/single-mistakes.txt"));
            for (int at = 0; at + 1 < lines.size(); at += 2) {
                boolean service = lines.get(at).startsWith("# service: ");
                all.add(new SingleMistake(
                        lines.get(at).substring(2), service, with(service ? SERVICE : OPERATION, lines.get(at + 1))));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }

    private static String with(String base, String line) {
        if (!KEY.matcher(line).matches()) {
            return line + "\n";
        }
        String key = KEY.matcher(line).replaceFirst("$1");
        StringBuilder text = new StringBuilder();
        base.lines()
                .filter(each -> !each.startsWith(key + ":"))
                .forEach(each -> text.append(each).append('\n'));
        return line.startsWith("!")
                ? text.toString()
                : text.append(line).append('\n').toString();
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Loaded load() {
        MemorySource source = service ? new MemorySource().operation("Subject", "") : MemorySource.listing("Subject");
        return source.with(service ? "service.yaml" : "operations/Subject.yaml", bytes())
                .load();
    }

    @Override
    public String toString() {
        return name;
    }
}
