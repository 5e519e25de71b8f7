package dev.tenon.spec.description;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The protocols that come with the language, each a file in the language itself. */
public final class BuiltInProtocols {
    /** Their names, for {@code extends}; the first is the default. */
    public static final List<String> NAMES = List.of("alibaba-rpc", "aws-query", "aws-ec2-query", "plain");

    private BuiltInProtocols() {}

    /**
     * What the file of a protocol says.
     *
     * @param name one of {@link #NAMES}
     */
    public static ProtocolDescription named(String name) {
        String file = "protocols/" + name + ".yaml";
        Diagnostics diagnostics = new Diagnostics();
        try (InputStream resource = BuiltInProtocols.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalArgumentException("there is no built-in protocol " + name);
            }
            ProtocolDescription description = YamlReader.read(file, resource.readAllBytes(), diagnostics)
                    .map(YamlMapping.class::cast)
                    .map(root ->
                            new MappingReader("a file", root, diagnostics).read(name, root, ProtocolSection::ofService))
                    .orElse(ProtocolSection.NONE);
            if (diagnostics.hasErrors()) {
                throw new IllegalStateException(diagnostics.sorted().toString());
            }
            return description;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
