package dev.tenon.spec;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files of a description that a test makes up. */
final class MemorySource implements SpecSource {
    private static final String SERVICE = """
            tenon: 1
            service: Shop
            version: "1"
            endpoints: { default: shop.example.com }
            operations: [%s]
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A service of the usual form that lists operations. */
    static MemorySource listing(String... operations) {
        return new MemorySource().with("service.yaml", SERVICE.formatted(String.join(", ", operations)));
    }

    MemorySource with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    MemorySource with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    MemorySource operation(String name, String text) {
        return with("operations/" + name + ".yaml", "operation: " + name + "\n" + text);
    }

    Loaded load() {
        return Loaded.from("service.yaml", this);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public String describe(String path) {
        return "memory";
    }
}
