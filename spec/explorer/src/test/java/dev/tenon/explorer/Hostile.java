package dev.tenon.explorer;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Descriptions that somebody wrote to harm whoever looks at them. */
final class Hostile {
    /** What runs when a page takes text for markup, quoted for YAML. */
    static final String SCRIPT =
            "'<img src=x onerror=\"document.title=1;window.harmed=1\"><script>window.harmed=1</script>"
                    + "\"''><svg onload=window.harmed=1> {{7*7}} ${7*7}'";

    private Hostile() {}

    /** A script in every text that a description has. */
    static ApiModel scripts(Path folder) throws IOException {
        String text = "{ en: " + SCRIPT + ", zh: " + SCRIPT + " }";
        service(folder, "[DoHarm]", "title: " + text);
        operation(folder, "DoHarm", """
                summary: %1$s
                deprecated: %2$s
                notes: [%1$s]
                sources: { page: { document: %2$s, language: en, date: %2$s } }
                links:
                  - { operation: DoHarm, title: %1$s }
                  - { document: "https://example.com/?q=javascript:window.harmed=1", title: %1$s }
                authorization: { action: ecs:DoHarm, resources: [{ type: %2$s }] }
                statements: [{ about: Name, type: %2$s, example: %2$s, text: %1$s, from: [page] }]
                samples: [{ title: %1$s, request: %2$s, response: %2$s, format: xml }]
                parameters:
                  Name: { type: string, required: true, example: %2$s, enum: [%2$s], text: %1$s, from: [page] }
                response:
                  RequestId: { type: string, example: %2$s, text: %1$s }
                errors:
                  Harm: [{ http: 400, message: %2$s, text: %1$s, from: [page] }]
                """.formatted(text, SCRIPT));
        return load(folder);
    }

    /** More operations than anybody reads, and one with more parameters and fields than a page should build at once. */
    static ApiModel many(Path folder, int operations, int members) throws IOException {
        StringBuilder names = new StringBuilder("[Wide");
        for (int i = 0; i < operations; i++) {
            String name = "DescribeThing" + i;
            names.append(", ").append(name);
            operation(
                    folder,
                    name,
                    "summary: { en: Finds things of kind " + i + ". }\nresponse: { RequestId: { type: string } }\n");
        }
        StringBuilder wide = new StringBuilder("summary: { en: Takes all there is. }\nparameters:\n");
        for (int i = 0; i < members; i++) {
            wide.append("  Member")
                    .append(i)
                    .append(": { type: string, text: { en: Member ")
                    .append(i)
                    .append(". } }\n");
        }
        wide.append("response:\n");
        for (int i = 0; i < members; i++) {
            wide.append("  Field").append(i).append(": { type: string }\n");
        }
        operation(folder, "Wide", wide.toString());
        service(folder, names.append(']').toString(), "");
        return load(folder);
    }

    private static void service(Path folder, String operations, String more) throws IOException {
        Files.writeString(folder.resolve("service.yaml"), """
                tenon: 1
                service: Harm
                version: "2020-01-01"
                endpoints: { default: harm.example.com }
                protocol: { extends: alibaba-rpc }
                operations: %s
                %s
                """.formatted(operations, more));
    }

    private static void operation(Path folder, String name, String text) throws IOException {
        Path operations = Files.createDirectories(folder.resolve("operations"));
        Files.writeString(operations.resolve(name + ".yaml"), "operation: " + name + "\n" + text);
    }

    private static ApiModel load(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        return SpecLoader.load("service.yaml", SpecSource.ofFolder(folder), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
    }
}
